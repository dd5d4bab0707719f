package evenfall.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleServiceTest
class PagesTests {

    static final String LONG = "words=" + "x".repeat(300_000);

    static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/sample/mistake", "/sample/away", "/nowhere", "/actuator/health"})
    void everyResponseProtectsItsReader(String page) throws Exception {
        var headers = get(page).headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/form", "/sample/body", "/sample/stream"})
    void aBodyTooLargeIsRefusedKindly(String page) throws Exception {
        assertTooLarge(post(page, BodyPublishers.ofString(LONG)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/form", "/sample/body", "/sample/stream"})
    void soIsOneThatDoesNotSayHowLargeItIs(String page) throws Exception {
        assertTooLarge(post(page, chunked(LONG)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sample/form", "/sample/body", "/sample/stream"})
    void whatFitsIsRead(String page) throws Exception {
        assertThat(post(page, chunked("words=twist")).statusCode()).isEqualTo(200);
        assertThat(post(page, BodyPublishers.ofString("words=twist")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whileTheDatabaseIsAwayWhatWasTypedCanBeSentAgain() throws Exception {
        var response = post("/sample/away", BodyPublishers.ofString("words=they+%22twist%22+%3Cnight%3E"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body())
                .contains("Please wait a moment")
                .contains("<input type=\"hidden\" name=\"words\" value=\"they &quot;twist&quot; &lt;night&gt;\">");
    }

    /** The language that was chosen on the device counts more than that of the browser. */
    @ParameterizedTest
    @CsvSource({
        "language=uk, es, Зачекайте",
        "__Host-language=es, uk, Espere un momento",
        "other=1, uk, Зачекайте",
        "other=1, fr, Please wait"
    })
    void itSaysSoInTheReadersLanguage(String cookie, String browser, String words) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/sample/away".formatted(port)))
                .header("Cookie", cookie)
                .header("Accept-Language", browser)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("words=twist"))
                .build();

        assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).contains(words, "value=\"twist\"");
    }

    @Test
    void butAPasswordIsNotRepeated() throws Exception {
        var response = post("/sample/away", BodyPublishers.ofString("email=a%40b.example&password=secret"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).doesNotContain("secret").doesNotContain("<form");
    }

    @Test
    void onlyStaticFilesMayBeKept() throws Exception {
        assertThat(get("/assets/sample.css").headers().allValues("Cache-Control"))
                .containsExactly("max-age=31536000, public");
    }

    @Test
    void healthSaysThatItIsWellAndNoMore() throws Exception {
        assertThat(get("/actuator/health").body())
                .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void aMistakeOfOursSaysNothingAboutItself() throws Exception {
        var response = get("/sample/mistake");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("patient", "IllegalState", "evenfall.support");
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("too much at once");
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return HTTP.send(request(page).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String page, BodyPublisher body) throws IOException, InterruptedException {
        var form = request(page).header("Content-Type", "application/x-www-form-urlencoded");
        return HTTP.send(form.POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .version(HttpClient.Version.HTTP_1_1);
    }
}
