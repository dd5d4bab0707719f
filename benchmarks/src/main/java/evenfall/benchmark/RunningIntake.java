package evenfall.benchmark;

import evenfall.support.database.DatabaseSetup;
import evenfall.support.database.Secret;
import evenfall.support.database.SetupSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The intake service as it is shipped, in a process of its own, with a database of its own. */
final class RunningIntake implements AutoCloseable {

    static final String CLINIC = "measured";

    private static final Secret PASSWORD = new Secret("measured");

    private static final Path JAR = Path.of("intake-service", "target", "intake-service.jar");

    private final EmbeddedPostgres postgres;

    private final RunningService service;

    private RunningIntake(EmbeddedPostgres postgres, RunningService service) {
        this.postgres = postgres;
        this.service = service;
    }

    /** @param folder for its keys and its log */
    static RunningIntake start(Path folder) throws IOException, InterruptedException {
        var postgres = EmbeddedPostgres.builder()
                // the library would rather be fast than keep what was saved through a power cut
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        var database = "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort());
        setUp(database, folder);
        var address = RunningService.freeAddress();
        var log = folder.resolve("intake-service.log");
        return new RunningIntake(
                postgres, RunningService.start(JAR, environment(address, database, folder), address, log));
    }

    private static void setUp(String database, Path folder) {
        var clinic = new SetupSettings.Clinic(
                CLINIC, "Measured Clinic", List.of("en"), ZoneOffset.UTC, "112", "112", "112", "Always");
        new DatabaseSetup(new SetupSettings(
                        database,
                        "postgres",
                        new Secret("postgres"),
                        PASSWORD,
                        PASSWORD,
                        keys(folder),
                        folder.resolve("portal-keys"),
                        clinic,
                        new SetupSettings.Administrator("Nobody", "nobody@evenfall.example")))
                .run();
    }

    private static Map<String, String> environment(URI address, String database, Path folder) {
        return Map.ofEntries(
                Map.entry("SPRING_DATASOURCE_URL", database),
                Map.entry("SPRING_DATASOURCE_PASSWORD", PASSWORD.value()),
                Map.entry("EVENFALL_KEYS", keys(folder).toString()),
                Map.entry("EVENFALL_MAIL_FROM", "clinic@evenfall.example"),
                Map.entry("EVENFALL_MAIL_FOLDER", folder.resolve("mail").toString()),
                Map.entry("EVENFALL_INTAKE_ADDRESS", address.toString()),
                Map.entry("EVENFALL_INTAKE_COOKIES_SECURE", "false"),
                // all patients begin on this machine, and within a minute
                Map.entry("EVENFALL_INTAKE_DRAFT_STARTSFROMONE", "100000"),
                Map.entry("EVENFALL_INTAKE_DRAFT_STARTS", "100000"));
    }

    private static Path keys(Path folder) {
        return folder.resolve("intake-keys");
    }

    URI address() {
        return service.address();
    }

    long pid() {
        return service.pid();
    }

    /** What its processors have spent since it started. */
    Duration work() {
        return service.work();
    }

    @Override
    public void close() throws IOException {
        service.close();
        postgres.close();
    }
}
