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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A patient with a browser of their own, who always answers the same. */
final class VirtualPatient implements AutoCloseable {

    private static final String TOKEN = "_csrf";

    private static final Pattern TOKEN_FIELD = Pattern.compile("name=\"" + TOKEN + "\" value=\"([^\"]+)\"");

    private static final int OK = 200;

    private static final int FOUND = 302;

    /** A page of the form as it is sent again and again: all but the token, which every page brings anew. */
    private record FilledIn(URI page, String fields) {}

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private final URI intake;

    private final Map<String, String> says;

    private final List<FilledIn> core = new ArrayList<>();

    VirtualPatient(URI intake, Map<String, String> says) {
        this.intake = intake;
        this.says = says;
    }

    /** Begins, and goes through the core once: who is answering, consent, person, how to be reached, the questions. */
    void tellCore(String clinic) throws IOException, InterruptedException {
        var welcome = intake.resolve("/" + clinic);
        fillInAndSend(welcome, text(get(welcome)));
        var page = follow(intake.resolve("/continue"));
        while (!page.uri().getPath().equals("/overview")) {
            page = follow(fillInAndSend(page.uri(), text(page)));
        }
        core.removeIf(it -> !it.page().getPath().startsWith("/questions/"));
    }

    /** Opens and sends the questions of the core, one page after the other, until the round is over. */
    void tellAgain(Pace pace, Round round) throws InterruptedException {
        pace.arrive();
        for (int at = ThreadLocalRandom.current().nextInt(core.size()); !round.isOver(); at = (at + 1) % core.size()) {
            var next = core.get(at);
            try {
                var opened = System.nanoTime();
                var page = expect(OK, get(next.page()));
                round.shown(opened);
                var token = token(text(page));
                pace.think();
                var sent = System.nanoTime();
                expect(FOUND, post(next.page(), next.fields() + '&' + pair(TOKEN, token)));
                round.saved(sent);
            } catch (IOException e) {
                round.failed(String.valueOf(e.getMessage()));
            }
        }
    }

    private HttpResponse<byte[]> follow(URI address) throws IOException, InterruptedException {
        var response = get(address);
        while (response.statusCode() == FOUND) {
            response = get(location(response));
        }
        return expect(OK, response);
    }

    private URI fillInAndSend(URI address, String html) throws IOException, InterruptedException {
        var form = (FormElement) Jsoup.parse(html, address.toString()).expectFirst("main form");
        form.elements().forEach(this::fillIn);
        var fields = form.formData().stream()
                .filter(it -> !it.key().equals(TOKEN))
                .map(VirtualPatient::pair)
                .collect(Collectors.joining("&"));
        var filledIn = new FilledIn(URI.create(form.absUrl("action")), fields);
        core.add(filledIn);
        return location(expect(FOUND, post(filledIn.page(), fields + '&' + pair(TOKEN, token(html)))));
    }

    private void fillIn(Element field) {
        var value = says.get(field.attr("name"));
        if (value != null) {
            switch (field.attr("type")) {
                case "radio", "checkbox" ->
                    field.attr("checked", List.of(value.split(", ", -1)).contains(field.val()));
                default -> field.val(value);
            }
        }
    }

    private HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address));
    }

    private HttpResponse<byte[]> post(URI address, String fields) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    }

    private URI location(HttpResponse<byte[]> response) {
        return intake.resolve(response.headers().firstValue("Location").orElseThrow());
    }

    private static HttpResponse<byte[]> expect(int status, HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException("%s answered %d".formatted(response.request().method(), response.statusCode()));
        }
        return response;
    }

    private static String text(HttpResponse<byte[]> page) throws IOException {
        var isPacked = page.headers().firstValue("Content-Encoding").isPresent();
        var bytes = new ByteArrayInputStream(page.body());
        try (var body = isPacked ? new GZIPInputStream(bytes) : bytes) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String token(String html) throws IOException {
        var field = TOKEN_FIELD.matcher(html);
        if (!field.find()) {
            throw new IOException("A page has no token");
        }
        return field.group(1);
    }

    private static String pair(KeyVal field) {
        return pair(field.key(), field.value());
    }

    private static String pair(String name, String value) {
        return name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.close();
    }
}
