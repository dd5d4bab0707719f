package evenfall.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What of a browser a virtual person needs: cookies, pages, and the token that every form brings. */
final class Browser implements AutoCloseable {

    static final String TOKEN = "_csrf";

    static final int OK = 200;

    static final int FOUND = 302;

    private static final Pattern TOKEN_FIELD = Pattern.compile("name=\"" + TOKEN + "\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    HttpResponse<byte[]> post(URI address, String fields) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    }

    static HttpResponse<byte[]> expect(int status, HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException("%s answered %d".formatted(response.request().method(), response.statusCode()));
        }
        return response;
    }

    static String text(HttpResponse<byte[]> page) throws IOException {
        var isPacked = page.headers().firstValue("Content-Encoding").isPresent();
        var bytes = new ByteArrayInputStream(page.body());
        try (var body = isPacked ? new GZIPInputStream(bytes) : bytes) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String token(String html) throws IOException {
        var field = TOKEN_FIELD.matcher(html);
        if (!field.find()) {
            throw new IOException("A page has no token");
        }
        return field.group(1);
    }

    static String pair(String name, String value) {
        return name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
