package evenfall.support.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The one history of the database, told by Flyway. */
final class Migrations {

    private Migrations() {}

    static void run(SetupSettings settings) {
        history()
                .dataSource(
                        settings.url(),
                        settings.admin(),
                        settings.adminPassword().value())
                // a migration that would wait for the services must rather fail than make everybody wait behind it
                .initSql("set role %s; set lock_timeout = '5s'".formatted(DatabaseRoles.OWNER))
                .load()
                .migrate();
    }

    /** Whether the database knows every migration that this build knows; a newer database will do as well. */
    static boolean areDone(DataSource service) {
        return history().dataSource(service).load().validateWithResult().validationSuccessful;
    }

    private static FluentConfiguration history() {
        return Flyway.configure()
                .locations("classpath:db/migration")
                .defaultSchema("audit")
                .createSchemas(false)
                .cleanDisabled(true);
    }
}
