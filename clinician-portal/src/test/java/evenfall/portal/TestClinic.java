package evenfall.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import evenfall.access.Role;
import evenfall.portal.security.Staff;
import evenfall.support.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A clinic of its own for one test, with one member of staff of each role. */
public record TestClinic(UUID id, Staff clinician, Staff coordinator, Staff administrator, Staff auditor) {

    private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.asAdministrator());

    private static final PasswordEncoder ARGON = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    public static TestClinic open() {
        var id = UUID.randomUUID();
        JDBC.sql("""
                        insert into intake.clinic (id, slug, name, languages, time_zone, emergency_number, crisis_line,
                            phone, opening_hours, public_keyset)
                        select ?, ?, 'Evening Clinic', languages, time_zone, emergency_number, crisis_line,
                            phone, opening_hours, public_keyset
                        from intake.clinic where slug = ?
                        """).params(id, "clinic-" + id, TestDatabase.CLINIC).update();
        return new TestClinic(
                id,
                hire(id, "Dana Moss", Role.CLINICIAN),
                hire(id, "Cory Lind", Role.COORDINATOR),
                hire(id, "Ada Berg", Role.ADMINISTRATOR),
                hire(id, "Otto Rey", Role.AUDITOR));
    }

    private static Staff hire(UUID clinic, String name, Role role) {
        var staff = new Staff(clinic, UUID.randomUUID(), name, role);
        JDBC.sql("""
                        insert into clinic.staff (clinic_id, id, email, name, role, state, password_hash)
                        values (?, ?, ?, ?, ?, 'ACTIVE', 'nobody signs in with this')
                        """)
                .params(clinic, staff.id(), staff.id() + "@clinic.example", name, role.name())
                .update();
        return staff;
    }

    public Staff another(Role role) {
        return hire(id, "Second " + role, role);
    }

    /** Somebody of this role. */
    public Staff one(Role role) {
        return switch (role) {
            case CLINICIAN -> clinician;
            case COORDINATOR -> coordinator;
            case ADMINISTRATOR -> administrator;
            case AUDITOR -> auditor;
        };
    }

    public void givePassphrase(Staff staff, String passphrase) {
        JDBC.sql("update clinic.staff set password_hash = ? where clinic_id = ? and id = ?")
                .params(ARGON.encode(passphrase), id, staff.id())
                .update();
    }

    /** What the database holds for this clinic, by a statement that selects one column and asks for the clinic. */
    public List<String> rows(String select) {
        return JDBC.sql(select).param(id).query((row, _) -> row.getString(1)).list();
    }

    /** Changes something behind the portal's back, by a statement that asks for the clinic. */
    public void change(String update) {
        JDBC.sql(update).param(id).update();
    }

    /** Everything the audit trail tells about this clinic, the oldest first. */
    public List<String> trail() {
        return rows("select action from audit.event where clinic_id = ? order by id");
    }

    public static RequestPostProcessor as(Staff staff) {
        var authorities = AuthorityUtils.createAuthorityList(
                staff.role().permissions().stream().map(Enum::name).toList());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(staff, null, authorities));
    }
}
