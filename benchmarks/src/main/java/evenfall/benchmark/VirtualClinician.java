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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** A clinician who opens one case after the other, and now and then says what a finding is worth. */
final class VirtualClinician implements AutoCloseable {

    /** Of so many cases that are opened, one is acted on. */
    private static final int ACTS = 5;

    private static final int CONFLICT = 409;

    private static final Pattern FINDING = Pattern.compile("action=\"(/cases/[^\"]+/findings/[^\"]+)\"");

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final Browser browser = new Browser();

    private final URI portal;

    private final String email;

    VirtualClinician(URI portal, String email) {
        this.portal = portal;
        this.email = email;
    }

    void signIn() throws IOException, InterruptedException {
        var page = portal.resolve("/sign-in");
        var token = token(text(expect(OK, browser.get(page))));
        expect(
                FOUND,
                browser.post(
                        page,
                        String.join(
                                "&",
                                pair("email", email),
                                pair("password", RunningPortal.PASSPHRASE),
                                pair(TOKEN, token))));
    }

    /** Opens so many cases, one right after the other. */
    void open(List<UUID> cases, int count) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            var next = cases.get(ThreadLocalRandom.current().nextInt(cases.size()));
            expect(OK, browser.get(portal.resolve("/cases/" + next)));
        }
    }

    /** Opens cases, one every few seconds, until the round is over. */
    void work(List<UUID> cases, Pace pace, Round round) throws InterruptedException {
        pace.arrive();
        while (!round.isOver()) {
            var next = cases.get(ThreadLocalRandom.current().nextInt(cases.size()));
            try {
                var opened = System.nanoTime();
                var page = expect(OK, browser.get(portal.resolve("/cases/" + next)));
                round.shown(opened);
                var html = text(page);
                pace.think();
                if (ThreadLocalRandom.current().nextInt(ACTS) == 0) {
                    confirm(html, round);
                }
            } catch (IOException e) {
                round.failed(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Whoever was faster has changed the case: that is an answer too, and no error. */
    private void confirm(String html, Round round) throws IOException, InterruptedException {
        var finding = first(FINDING, html);
        if (finding.isPresent()) {
            var fields = String.join(
                    "&",
                    pair("state", "CONFIRMED"),
                    pair("version", first(VERSION, html).orElseThrow()),
                    pair(TOKEN, token(html)));
            var sent = System.nanoTime();
            var answer = browser.post(portal.resolve(finding.get()), fields);
            if (answer.statusCode() != CONFLICT) {
                expect(FOUND, answer);
            }
            round.saved(sent);
        }
    }

    private static Optional<String> first(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(it -> it.group(1)).findFirst();
    }

    @Override
    public void close() {
        browser.close();
    }
}
