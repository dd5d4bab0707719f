package evenfall.portal.keyboard;

import evenfall.portal.security.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants single letters to be shortcuts. They get in the way of whoever speaks to the computer. */
@Component
class SingleKeys {

    private final JdbcClient jdbc;

    SingleKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean areWantedBy(Staff staff) {
        return jdbc.sql("select single_keys from clinic.staff where clinic_id = ? and id = ?")
                .params(staff.clinicId(), staff.id())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void choose(Staff staff, boolean wanted) {
        jdbc.sql("update clinic.staff set single_keys = ? where clinic_id = ? and id = ?")
                .params(wanted, staff.clinicId(), staff.id())
                .update();
    }
}
