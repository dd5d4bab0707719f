package evenfall.local;

import evenfall.support.database.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;

/** The clinic's PostgreSQL, from embedded binaries. Only this machine reaches it, and only with a password. */
final class Database implements AutoCloseable {

    static final String ADMIN = "postgres";

    private final EmbeddedPostgres postgres;

    private final Secret adminPassword;

    private Database(EmbeddedPostgres postgres, Secret adminPassword) {
        this.postgres = postgres;
        this.adminPassword = adminPassword;
    }

    static Database start(ClinicFolder folder) {
        var log = folder.log("postgres");
        try {
            var password = Passwords.keptIn(folder.databasePassword());
            var postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.postgres())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.postgresBinaries().toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setLocaleConfig("locale", "C")
                    // initdb takes these two like a locale; otherwise it would let everyone in as anyone
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", folder.databasePassword().toString())
                    .setConnectConfig("password", password.value())
                    .setServerConfig("unix_socket_directories", "")
                    // the library would rather be fast than keep what was entered through a power cut
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            return new Database(postgres, password);
        } catch (IOException | RuntimeException e) { // the library throws bare ones
            throw new ClinicDown("PostgreSQL did not start. What it says is in %s.".formatted(log), e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort());
    }

    Secret adminPassword() {
        return adminPassword;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
