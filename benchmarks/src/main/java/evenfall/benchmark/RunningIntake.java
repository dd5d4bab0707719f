package evenfall.benchmark;

import evenfall.support.database.DatabaseSetup;
import evenfall.support.database.Secret;
import evenfall.support.database.SetupSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
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

    private final Process process;

    private final URI address;

    private RunningIntake(EmbeddedPostgres postgres, Process process, URI address) {
        this.postgres = postgres;
        this.process = process;
        this.address = address;
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
        var address = URI.create("http://localhost:" + freePort());
        var intake = new RunningIntake(postgres, run(address, database, folder), address);
        intake.awaitReadiness();
        return intake;
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

    private static Process run(URI address, String database, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("intake-service.log").toFile());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("SPRING_DATASOURCE_URL", database),
                        Map.entry("SPRING_DATASOURCE_PASSWORD", PASSWORD.value()),
                        Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                        Map.entry("SERVER_PORT", String.valueOf(address.getPort())),
                        Map.entry("EVENFALL_KEYS", keys(folder).toString()),
                        Map.entry("EVENFALL_MAIL_FROM", "clinic@evenfall.example"),
                        Map.entry("EVENFALL_MAIL_FOLDER", folder.resolve("mail").toString()),
                        Map.entry("EVENFALL_INTAKE_ADDRESS", address.toString()),
                        Map.entry("EVENFALL_INTAKE_COOKIES_SECURE", "false"),
                        // all patients begin on this machine, and within a minute
                        Map.entry("EVENFALL_INTAKE_DRAFT_STARTSFROMONE", "100000"),
                        Map.entry("EVENFALL_INTAKE_DRAFT_STARTS", "100000")));
        return builder.start();
    }

    private static Path keys(Path folder) {
        return folder.resolve("intake-keys");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReadiness() throws IOException, InterruptedException {
        while (!isReady()) {
            if (!process.isAlive()) {
                close();
                throw new IOException("The service stopped by itself; its log says why");
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private boolean isReady() {
        try {
            var question = (HttpURLConnection)
                    address.resolve("/actuator/health/readiness").toURL().openConnection();
            return question.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    /** What its processors have spent since it started. */
    Duration work() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        postgres.close();
    }
}
