package evenfall.support.database;

import evenfall.support.audit.AuditTrail;
import evenfall.support.staff.InvitationToken;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a database to where the services can start, however far it is already. */
public final class DatabaseSetup {

    private final SetupSettings settings;

    public DatabaseSetup(SetupSettings settings) {
        this.settings = settings;
    }

    /**
     * Creates what is missing and changes nothing else.
     *
     * @return the token of a fresh invitation for the first administrator, as long as the clinic has no staff; it is
     *     kept nowhere, so show it now
     */
    public Optional<InvitationToken> run() {
        try (var connection = new SingleConnectionDataSource(
                settings.url(), settings.admin(), settings.adminPassword().value(), true)) {
            var jdbc = JdbcClient.create(connection);
            // two set-ups at once would trip over each other's roles
            jdbc.sql("select pg_advisory_lock(hashtext('evenfall'))")
                    .query((_, _) -> true)
                    .single();
            new DatabaseRoles(connection, jdbc).prepare(settings.intakePassword(), settings.portalPassword());
            Migrations.run(settings);
            jdbc.sql("set role " + DatabaseRoles.OWNER).update();
            return found(connection, jdbc);
        }
    }

    private Optional<InvitationToken> found(DataSource connection, JdbcClient jdbc) {
        var audit = new AuditTrail(jdbc);
        return new TransactionTemplate(new JdbcTransactionManager(connection)).execute(_ -> {
            var clinic = new ClinicFounding(jdbc, audit, settings).found();
            return new FirstInvitation(jdbc, audit).renew(clinic, settings.administrator());
        });
    }
}
