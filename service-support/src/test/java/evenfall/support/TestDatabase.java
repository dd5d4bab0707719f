package evenfall.support;

import evenfall.support.database.DatabaseSetup;
import evenfall.support.database.Secret;
import evenfall.support.database.SetupSettings;
import evenfall.support.staff.InvitationToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.util.FileSystemUtils;

/**
 * A database for tests, set up as a real one is, once for all of them. A test of a service imports {@link ForIntake} or
 * {@link ForPortal} and finds the address, its own role and its own keys in the properties.
 */
public final class TestDatabase {

    /** The slug of the clinic that the tests are in. */
    public static final String CLINIC = "test-clinic";

    private static final PostgreSql SERVER = PostgreSql.start();

    private static final SetupSettings SETTINGS = emptyDatabase("evenfall", newFolder());

    private static final InvitationToken INVITATION =
            new DatabaseSetup(SETTINGS).run().orElseThrow();

    private TestDatabase() {}

    /** As the intake service sees it. */
    public static DataSource asIntake() {
        return as("evenfall_intake", SETTINGS.intakePassword());
    }

    /** As the portal sees it. */
    public static DataSource asPortal() {
        return as("evenfall_portal", SETTINGS.portalPassword());
    }

    /** As no service sees it: to put things in place, and to look at what became of them. */
    public static DataSource asAdministrator() {
        return as(SETTINGS.admin(), SETTINGS.adminPassword());
    }

    /** How it was set up. */
    public static SetupSettings settings() {
        return SETTINGS;
    }

    /** The invitation of the first administrator. */
    public static InvitationToken invitation() {
        return INVITATION;
    }

    /** One more database, with nothing in it yet, on the same server. */
    public static SetupSettings emptyDatabase(String name, Path keys) {
        return new SetupSettings(
                SERVER.create(name),
                SERVER.admin(),
                new Secret(SERVER.password()),
                new Secret("only the intake knows"),
                new Secret("only the portal knows"),
                keys.resolve("intake"),
                keys.resolve("portal"),
                new SetupSettings.Clinic(
                        CLINIC,
                        "Test Clinic",
                        List.of("en", "uk", "es"),
                        ZoneId.of("Europe/Prague"),
                        "112",
                        "116 123",
                        "+420 000 000 000",
                        "Monday to Friday, 8 to 16"),
                new SetupSettings.Administrator("First Administrator", "administrator@clinic.example"));
    }

    private static DataSource as(String role, Secret password) {
        return new DriverManagerDataSource(SETTINGS.url(), role, password.value());
    }

    private static DynamicPropertyRegistrar properties(String role, Secret password, Path keys) {
        return registry -> {
            registry.add("spring.datasource.url", SETTINGS::url);
            registry.add("spring.datasource.username", () -> role);
            registry.add("spring.datasource.password", password::value);
            registry.add("evenfall.keys", keys::toString);
        };
    }

    private static Path newFolder() {
        try {
            var folder = Files.createTempDirectory("evenfall-test-keys");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database as the intake service finds it. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class ForIntake {

        @Bean
        DynamicPropertyRegistrar testDatabase() {
            return properties("evenfall_intake", SETTINGS.intakePassword(), SETTINGS.intakeKeys());
        }
    }

    /** The database as the portal finds it. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class ForPortal {

        @Bean
        DynamicPropertyRegistrar testDatabase() {
            return properties("evenfall_portal", SETTINGS.portalPassword(), SETTINGS.portalKeys());
        }
    }
}
