package evenfall.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A connection to the real server, for what only shows there: its limits, and how many bytes go over the wire. */
public record Wire(int port, String cookies, String token) {

    public Wire(int port, String cookies) {
        this(port, cookies, "");
    }

    /** The same patient, by the same cookies. */
    public static Wire of(int port, Visitor patient) {
        var cookies = patient.cookies().values().stream()
                .map(it -> it.getName() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        return new Wire(port, cookies, patient.token());
    }

    public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return exchange(request(path).GET());
    }

    public HttpResponse<byte[]> post(String path, String form) throws IOException, InterruptedException {
        var encoded = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&" + form;
        return send(path, "application/x-www-form-urlencoded", encoded);
    }

    public HttpResponse<byte[]> send(String path, String type, String body) throws IOException, InterruptedException {
        return exchange(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<byte[]> send(String path, String type, byte[] body) throws IOException, InterruptedException {
        return exchange(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .header("Cookie", cookies);
    }

    private static HttpResponse<byte[]> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    /** What the page says, unpacked if it came packed. */
    public static String text(HttpResponse<byte[]> response) throws IOException {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        if (!packed) {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** How many bytes of it went over the wire, its headers included. */
    public static int weight(HttpResponse<byte[]> response) {
        int headers = response.headers().map().entrySet().stream()
                .flatMap(header ->
                        header.getValue().stream().map(it -> header.getKey().length() + it.length() + 4))
                .mapToInt(Integer::intValue)
                .sum();
        return headers + response.body().length;
    }
}
