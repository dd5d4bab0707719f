package evenfall.support.database;

import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The three roles: one that owns everything and signs in nowhere, and one for each service. Their rights are in the
 * migrations, beside the tables.
 */
final class DatabaseRoles {

    static final String OWNER = "evenfall_owner";

    static final String INTAKE = "evenfall_intake";

    static final String PORTAL = "evenfall_portal";

    private final DataSource admin;

    private final JdbcClient jdbc;

    DatabaseRoles(DataSource admin, JdbcClient jdbc) {
        this.admin = admin;
        this.jdbc = jdbc;
    }

    void prepare(Secret intakePassword, Secret portalPassword) {
        create(OWNER, "nologin");
        create(INTAKE, "login");
        create(PORTAL, "login");
        setPassword(INTAKE, intakePassword);
        setPassword(PORTAL, portalPassword);
        execute("grant %s to current_user".formatted(OWNER));
        closeDatabase();
        service(INTAKE, "intake");
        service(PORTAL, "clinic");
        for (var schema : List.of("audit", "intake", "clinic")) {
            execute("create schema if not exists %s authorization %s".formatted(schema, OWNER));
        }
    }

    private void create(String role, String login) {
        boolean missing = jdbc.sql("select 1 from pg_roles where rolname = ?")
                .param(role)
                .query()
                .listOfRows()
                .isEmpty();
        if (missing) {
            execute("create role %s %s".formatted(role, login));
        }
    }

    /** The driver hashes the password before it sends it, so no log of the server ever shows it. */
    private void setPassword(String role, Secret password) {
        new JdbcTemplate(admin).execute((ConnectionCallback<Boolean>) connection -> {
            var characters = password.value().toCharArray();
            connection.unwrap(PGConnection.class).alterUserPassword(role, characters, "scram-sha-256");
            return true;
        });
    }

    private void closeDatabase() {
        execute("revoke all on schema public from public");
        execute("revoke all on database %s from public".formatted(database()));
    }

    /** What a service's statements find without naming a schema, and how long they may take. */
    private void service(String role, String schema) {
        var there = "alter role %s in database %s set ".formatted(role, database());
        execute("grant connect on database %s to %s".formatted(database(), role));
        execute(there + "search_path = " + schema);
        execute(there + "statement_timeout = '5s'");
        execute(there + "lock_timeout = '3s'");
        execute(there + "idle_in_transaction_session_timeout = '10s'");
    }

    private String database() {
        return jdbc.sql("select quote_ident(current_database())")
                .query(String.class)
                .single();
    }

    private void execute(String statement) {
        jdbc.sql(statement).update();
    }
}
