package evenfall.support.database;

import evenfall.access.Role;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.database.SetupSettings.Administrator;
import evenfall.support.staff.InvitationToken;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invites a first administrator for as long as nobody has accepted. A new invitation ends the one before. */
final class FirstInvitation {

    private final JdbcClient jdbc;

    private final AuditTrail audit;

    FirstInvitation(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    Optional<InvitationToken> renew(UUID clinic, Administrator administrator) {
        if (hasStaff(clinic)) {
            return Optional.empty();
        }
        var invited = invited(clinic, administrator);
        var token = InvitationToken.random();
        jdbc.sql("update clinic.invitation set expires_at = now() where clinic_id = ? and used_at is null")
                .param(clinic)
                .update();
        jdbc.sql("""
                        insert into clinic.invitation (token_hash, clinic_id, staff_id, expires_at)
                        values (?, ?, ?, now() + interval '7 days')
                        """).params(token.hash(), clinic, invited).update();
        audit.append(clinic, ClinicFounding.SETUP, "staff-invited", new Subject("staff", invited));
        return Optional.of(token);
    }

    private boolean hasStaff(UUID clinic) {
        return !jdbc.sql("select 1 from clinic.staff where clinic_id = ? and state <> 'INVITED' limit 1")
                .param(clinic)
                .query()
                .listOfRows()
                .isEmpty();
    }

    private UUID invited(UUID clinic, Administrator administrator) {
        var email = administrator.email().toLowerCase(Locale.ROOT);
        return jdbc.sql("select id from clinic.staff where clinic_id = ? and email = ?")
                .params(clinic, email)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> invite(clinic, administrator.name(), email));
    }

    private UUID invite(UUID clinic, String name, String email) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into clinic.staff (clinic_id, id, email, name, role, state)
                        values (?, ?, ?, ?, ?, 'INVITED')
                        """).params(clinic, id, email, name, Role.ADMINISTRATOR.name()).update();
        return id;
    }
}
