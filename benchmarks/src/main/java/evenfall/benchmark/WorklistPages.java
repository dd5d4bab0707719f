package evenfall.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** How long pages of the worklist take, and how long the database takes over them, in clinics of different sizes. */
final class WorklistPages {

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

    /** A portal that has been at work for some hours has compiled what it does. */
    private static final int OPENED_BEFORE = 4_000;

    private static final int WARM_UP = 100;

    private static final int MEASURED = 200;

    /** The log of the database is written by another process. */
    private static final Duration UNTIL_WRITTEN = Duration.ofMillis(3);

    private static final String PASSPHRASE = "seven purple herons";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private final CrowdedPortal portal;

    private final JdbcTemplate jdbc;

    private final StatementLog log;

    private WorklistPages(CrowdedPortal portal) {
        this.portal = portal;
        this.jdbc = new JdbcTemplate(portal.database());
        this.log = new StatementLog(portal.databaseLog(), portal.database());
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        var sizes = arguments.length == 0
                ? SIZES
                : Stream.of(arguments).map(Integer::parseInt).toList();
        var folder = Files.createTempDirectory(Path.of("benchmarks", "target"), "worklist-");
        try (var portal = CrowdedPortal.start(folder)) {
            IO.println("Logs are in " + folder);
            new WorklistPages(portal).measure(sizes);
        } finally {
            FileSystemUtils.deleteRecursively(folder.resolve("data"));
        }
    }

    private void measure(List<Integer> sizes) throws IOException, InterruptedException {
        var clinic = jdbc.queryForObject("select id from intake.clinic", UUID.class);
        signIn();
        var cases = new GeneratedCases(portal.database(), clinic, portal.keys());
        var first = new LinkedHashMap<String, Double>();
        for (int size : sizes) {
            var began = System.nanoTime();
            cases.grow(size);
            IO.println("%n%,d cases (there after %d s), load average %.1f"
                    .formatted(
                            size,
                            Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
            if (first.isEmpty()) {
                warmUp();
            }
            IO.println("| page | list in the database p50 | p95 | whole page p50 | p95 | list p50 / at first |");
            IO.println("|---|---|---|---|---|---|");
            for (var page : pages(clinic).entrySet()) {
                measure(page.getKey(), page.getValue(), first);
            }
        }
    }

    private void warmUp() throws IOException, InterruptedException {
        for (int i = 0; i < OPENED_BEFORE; i++) {
            expect(200, get(portal.address().resolve("/cases?tab=clinic&scope=clinic")));
        }
    }

    /** What people open, by name. */
    private Map<String, String> pages(UUID clinic) {
        var owner = jdbc.queryForObject(
                "select id from clinic.staff where clinic_id = ? and name = 'Colleague 7'", UUID.class, clinic);
        var pages = new LinkedHashMap<String, String>();
        pages.put("first page", "tab=clinic&scope=clinic");
        pages.put("in the middle", "tab=clinic&scope=clinic&after=" + place(clinic, "CLINIC", 0.5));
        pages.put("back from the middle", "tab=clinic&scope=clinic&before=" + place(clinic, "CLINIC", 0.5));
        pages.put("near the end", "tab=clinic&scope=clinic&after=" + place(clinic, "CLINIC", 0.99));
        pages.put("one level", "tab=clinic&scope=clinic&level=priority");
        pages.put("overdue", "tab=clinic&scope=clinic&overdue=yes");
        pages.put("two levels, overdue", "tab=clinic&scope=clinic&overdue=yes&level=urgent&level=routine");
        pages.put("unassigned", "tab=clinic&scope=unassigned");
        pages.put("one owner", "tab=clinic&scope=clinic&owner=" + owner);
        pages.put("one language", "tab=clinic&scope=clinic&language=uk");
        pages.put("one protocol", "tab=clinic&scope=clinic&protocol=restless-legs");
        pages.put("language and protocol", "tab=clinic&scope=clinic&language=uk&protocol=restless-legs");
        pages.put("owner, language, level", "tab=clinic&scope=clinic&language=uk&level=routine&owner=" + owner);
        pages.put("unassigned, language, overdue", "tab=clinic&scope=unassigned&language=uk&overdue=yes");
        pages.put("wishes", "tab=wishes&scope=clinic");
        pages.put("wishes, one owner", "tab=wishes&scope=clinic&owner=" + owner);
        pages.put("closed", "tab=closed&scope=clinic");
        pages.put("closed, in the middle", "tab=closed&scope=clinic&after=" + place(clinic, "CLOSED", 0.5));
        pages.put("closed, one level", "tab=closed&scope=clinic&level=emergency");
        pages.put("closed, owner and level", "tab=closed&scope=clinic&level=emergency&owner=" + owner);
        return pages;
    }

    private String place(UUID clinic, String queue, double at) {
        return jdbc.queryForObject("""
                select place || '_' || id from clinic.case_file where clinic_id = ? and queue = ?
                order by place, id
                offset (select (count(*) * ?)::int from clinic.case_file where clinic_id = ? and queue = ?) limit 1
                """, String.class, clinic, queue, at, clinic, queue);
    }

    private void measure(String name, String query, Map<String, Double> first)
            throws IOException, InterruptedException {
        var address = portal.address().resolve("/cases?" + query);
        var pages = new Times();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            var began = System.nanoTime();
            expect(200, get(address));
            if (i >= WARM_UP) {
                pages.add(System.nanoTime() - began);
            }
        }
        var lists = new Times();
        log.open();
        for (int i = 0; i < WARM_UP; i++) {
            Thread.sleep(UNTIL_WRITTEN);
            log.took("");
            get(address);
            Thread.sleep(UNTIL_WRITTEN);
            lists.add(log.took("with walked"));
        }
        log.close();
        var median = lists.percentile(50);
        IO.println("| %s | %.2f ms | %.2f ms | %.1f ms | %.1f ms | %.1f |"
                .formatted(
                        name,
                        median,
                        lists.percentile(95),
                        pages.percentile(50),
                        pages.percentile(95),
                        median / first.computeIfAbsent(name, _ -> median)));
    }

    /** The first administrator accepts the invitation and becomes a clinician: this is a very small clinic. */
    private void signIn() throws IOException, InterruptedException {
        var invitation = portal.invitation().link(portal.address());
        var fields = Map.of("token", portal.invitation().text(), "password", PASSPHRASE, "again", PASSPHRASE);
        expect(302, post(portal.address().resolve("/invitation"), token(get(invitation)), fields));
        jdbc.update("update clinic.staff set role = 'CLINICIAN'");
        var signIn = portal.address().resolve("/sign-in");
        expect(
                302,
                post(signIn, token(get(signIn)), Map.of("email", "nobody@evenfall.example", "password", PASSPHRASE)));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI address, String token, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = new StringBuilder("_csrf=").append(encode(token));
        fields.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(encode(value)));
        return browser.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String token(HttpResponse<String> page) throws IOException {
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IOException("A page has no token");
        }
        return token.group(1);
    }

    private static void expect(int status, HttpResponse<String> response) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException("%s answered %d".formatted(response.request().uri(), response.statusCode()));
        }
    }
}
