package evenfall.portal.worklist;

import evenfall.portal.security.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers whose cases everybody looked at last. */
@Component
@Transactional
class Habits {

    private final JdbcClient jdbc;

    Habits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where somebody begins. */
    @Transactional(readOnly = true)
    Scope of(Staff staff) {
        return jdbc.sql("select scope from clinic.worklist_scope where clinic_id = ? and staff_id = ?")
                .params(staff.clinicId(), staff.id())
                .query((row, _) -> Scope.valueOf(row.getString("scope")))
                .optional()
                .orElseGet(() -> Scope.of(staff.role()));
    }

    void remember(Staff staff, Scope scope) {
        jdbc.sql("""
                        insert into clinic.worklist_scope (clinic_id, staff_id, scope) values (?, ?, ?)
                        on conflict (clinic_id, staff_id) do update set scope = excluded.scope
                        """).params(staff.clinicId(), staff.id(), scope.name()).update();
    }
}
