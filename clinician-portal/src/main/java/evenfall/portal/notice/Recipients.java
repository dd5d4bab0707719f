package evenfall.portal.notice;

import evenfall.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can be told of what, and how they want to be told. */
@Component
class Recipients {

    private static final int EVERYBODY = 500;

    private static final String ACTIVE = """
            select s.id, s.role, w.how, h.staff_id is not null as has_hours,
                h.quiet_from, h.quiet_until, h.quiet_on_free_days, h.emergencies_wait
            from clinic.staff s
                left join clinic.notice_wish w
                    on w.clinic_id = s.clinic_id and w.staff_id = s.id and w.kind = :kind
                left join clinic.notice_hours h on h.clinic_id = s.clinic_id and h.staff_id = s.id
            where s.clinic_id = :clinic and s.state = 'ACTIVE'
            """;

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who can do something about it. */
    List<Recipient> everybody(UUID clinic, NoticeKind kind) {
        return jdbc
                .sql(ACTIVE + " order by s.id limit :most")
                .param("clinic", clinic)
                .param("kind", kind.name())
                .param("most", EVERYBODY)
                .query((row, _) -> recipient(row, kind))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those of these people who can do something about it. */
    List<Recipient> among(Collection<UUID> staff, UUID clinic, NoticeKind kind) {
        return jdbc
                .sql(ACTIVE + " and s.id = any(cast(:staff as uuid[])) order by s.id limit :most")
                .param("clinic", clinic)
                .param("kind", kind.name())
                .param("staff", staff.stream().map(UUID::toString).toArray(String[]::new))
                .param("most", EVERYBODY)
                .query((row, _) -> recipient(row, kind))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Recipient> recipient(ResultSet row, NoticeKind kind) throws SQLException {
        var role = Role.valueOf(row.getString("role"));
        if (!kind.isFor(role)) {
            return Optional.empty();
        }
        var how = row.getString("how");
        return Optional.of(new Recipient(
                row.getObject("id", UUID.class),
                kind,
                how == null ? kind.usual(role) : How.valueOf(how),
                row.getBoolean("has_hours") ? quiet(row) : QuietHours.USUAL));
    }

    private static QuietHours quiet(ResultSet row) throws SQLException {
        return new QuietHours(
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class),
                row.getBoolean("quiet_on_free_days"),
                row.getBoolean("emergencies_wait"));
    }
}
