package evenfall.portal.opinion;

import evenfall.access.Permission;
import evenfall.access.Role;
import evenfall.portal.security.Staff;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who else at the clinic decides about cases. */
@Component
class Peers {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Peers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, without whoever asks. */
    List<Colleague> of(Staff staff) {
        return jdbc.sql("""
                        select id, name from clinic.staff
                        where clinic_id = :clinic and state = 'ACTIVE' and role in (:roles) and id <> :self
                        order by name, id limit :most
                        """)
                .param("clinic", staff.clinicId())
                .param("roles", Stream.of(Role.values()).filter(it -> it.may(Permission.DECIDE)).map(Enum::name).toList())
                .param("self", staff.id())
                .param("most", MOST)
                .query((row, _) -> new Colleague(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    Optional<Colleague> find(UUID id, Staff staff) {
        return of(staff).stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
