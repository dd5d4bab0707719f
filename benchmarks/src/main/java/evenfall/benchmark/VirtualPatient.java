package evenfall.benchmark;

import static evenfall.benchmark.Browser.FOUND;
import static evenfall.benchmark.Browser.OK;
import static evenfall.benchmark.Browser.TOKEN;
import static evenfall.benchmark.Browser.expect;
import static evenfall.benchmark.Browser.pair;
import static evenfall.benchmark.Browser.text;
import static evenfall.benchmark.Browser.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A patient with a browser of their own, who always answers the same. */
final class VirtualPatient implements AutoCloseable {

    /** A page of the form as it is sent again and again: all but the token, which every page brings anew. */
    private record FilledIn(URI page, String fields) {}

    private final Browser browser = new Browser();

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
        fillInAndSend(welcome, text(browser.get(welcome)));
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
                var page = expect(OK, browser.get(next.page()));
                round.shown(opened);
                var token = token(text(page));
                pace.think();
                var sent = System.nanoTime();
                expect(FOUND, browser.post(next.page(), next.fields() + '&' + pair(TOKEN, token)));
                round.saved(sent);
            } catch (IOException e) {
                round.failed(String.valueOf(e.getMessage()));
            }
        }
    }

    private HttpResponse<byte[]> follow(URI address) throws IOException, InterruptedException {
        var response = browser.get(address);
        while (response.statusCode() == FOUND) {
            response = browser.get(location(response));
        }
        return expect(OK, response);
    }

    private URI fillInAndSend(URI address, String html) throws IOException, InterruptedException {
        var form = (FormElement) Jsoup.parse(html, address.toString()).expectFirst("main form");
        form.elements().forEach(this::fillIn);
        var fields = form.formData().stream()
                .filter(it -> !it.key().equals(TOKEN))
                .map(VirtualPatient::field)
                .collect(Collectors.joining("&"));
        var filledIn = new FilledIn(URI.create(form.absUrl("action")), fields);
        core.add(filledIn);
        return location(expect(FOUND, browser.post(filledIn.page(), fields + '&' + pair(TOKEN, token(html)))));
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

    private URI location(HttpResponse<byte[]> response) {
        return intake.resolve(response.headers().firstValue("Location").orElseThrow());
    }

    private static String field(KeyVal field) {
        return pair(field.key(), field.value());
    }

    @Override
    public void close() {
        browser.close();
    }
}
