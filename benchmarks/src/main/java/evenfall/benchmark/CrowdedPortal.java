package evenfall.benchmark;

import evenfall.support.database.DatabaseSetup;
import evenfall.support.database.Secret;
import evenfall.support.database.SetupSettings;
import evenfall.support.staff.InvitationToken;
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
import javax.sql.DataSource;

/** The clinician portal as it is shipped, in a process of its own, with a database of its own that says what it did. */
final class CrowdedPortal implements AutoCloseable {

    private static final Secret PASSWORD = new Secret("measured");

    private static final Path JAR = Path.of("clinician-portal", "target", "clinician-portal.jar");

    private final EmbeddedPostgres postgres;

    private final Process process;

    private final URI address;

    private final Path folder;

    private final InvitationToken invitation;

    private CrowdedPortal(
            EmbeddedPostgres postgres, Process process, URI address, Path folder, InvitationToken invitation) {
        this.postgres = postgres;
        this.process = process;
        this.address = address;
        this.folder = folder;
        this.invitation = invitation;
    }

    /** @param folder for its data, its keys and its logs */
    static CrowdedPortal start(Path folder) throws IOException, InterruptedException {
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", folder.toAbsolutePath().toString())
                .setServerConfig("log_filename", "postgres.log")
                .setServerConfig("log_rotation_size", "0")
                .setServerConfig("log_rotation_age", "0")
                .setServerConfig("log_parameter_max_length", "0")
                .start();
        var database = "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort());
        var invitation = setUp(database, folder);
        var address = URI.create("http://localhost:" + freePort());
        var portal = new CrowdedPortal(postgres, run(address, database, folder), address, folder, invitation);
        portal.awaitReadiness();
        return portal;
    }

    private static InvitationToken setUp(String database, Path folder) {
        var clinic = new SetupSettings.Clinic(
                "measured",
                "Measured Clinic",
                List.of("en", "es", "uk"),
                ZoneOffset.UTC,
                "112",
                "112",
                "112",
                "Always");
        return new DatabaseSetup(new SetupSettings(
                        database,
                        "postgres",
                        new Secret("postgres"),
                        PASSWORD,
                        PASSWORD,
                        folder.resolve("intake-keys"),
                        keys(folder),
                        clinic,
                        new SetupSettings.Administrator("Nobody", "nobody@evenfall.example")))
                .run()
                .orElseThrow();
    }

    private static Process run(URI address, String database, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(RunningService.command(java, JAR))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clinician-portal.log").toFile());
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("SPRING_DATASOURCE_URL", database),
                        Map.entry("SPRING_DATASOURCE_PASSWORD", PASSWORD.value()),
                        Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                        Map.entry("SERVER_PORT", String.valueOf(address.getPort())),
                        Map.entry("SERVER_SERVLET_SESSION_COOKIE_SECURE", "false"),
                        Map.entry("EVENFALL_KEYS", keys(folder).toString()),
                        Map.entry("EVENFALL_MAIL_FROM", "clinic@evenfall.example"),
                        Map.entry("EVENFALL_MAIL_FOLDER", folder.resolve("mail").toString()),
                        Map.entry("EVENFALL_INTAKE_ADDRESS", "http://localhost:1"),
                        Map.entry("EVENFALL_PORTAL_ADDRESS", address.toString())));
        return builder.start();
    }

    private static Path keys(Path folder) {
        return folder.resolve("portal-keys");
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

    InvitationToken invitation() {
        return invitation;
    }

    DataSource database() {
        return postgres.getPostgresDatabase();
    }

    Path keys() {
        return keys(folder);
    }

    Path databaseLog() {
        return folder.resolve("postgres.log");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        postgres.close();
    }
}
