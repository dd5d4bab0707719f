package evenfall.portal.worklist;

import evenfall.access.Permission;
import evenfall.access.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works, or has worked, on the cases of a clinic. */
@Component
class Colleagues {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, those first who work here now. */
    List<Colleague> of(UUID clinic) {
        return jdbc.sql("""
                        select id, name, role, state = 'ACTIVE' as active
                        from clinic.staff
                        where clinic_id = ? and state <> 'INVITED'
                        order by state, name, id
                        limit ?
                        """)
                .params(clinic, MOST)
                .query((row, _) -> new Colleague(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("active")
                                && Role.valueOf(row.getString("role")).may(Permission.SEE_WORKLIST)))
                .list();
    }
}
