package evenfall.portal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was done at the clinics. */
@Component
@Transactional(readOnly = true)
class AuditEvents {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;

    private final JsonMapper json;

    AuditEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest that were asked for. Only conditions that were asked for are in the statement, so each has its index. */
    List<AuditEvent> find(UUID clinic, AuditQuery query, int limit) {
        return jdbc.sql("select * from audit.event where clinic_id = :clinic"
                        + (query.who() == null ? "" : " and actor_id = :who")
                        + (query.about() == null ? "" : " and subject_id = :about")
                        + " and id < :before order by id desc limit :limit")
                .param("clinic", clinic)
                .param("who", query.who())
                .param("about", query.about())
                .param("before", Objects.requireNonNullElse(query.before(), Long.MAX_VALUE))
                .param("limit", limit)
                .query((row, _) -> event(row))
                .list();
    }

    List<Person> people(UUID clinic) {
        return jdbc.sql("select id, name from clinic.staff where clinic_id = ? order by name, id limit 500")
                .param(clinic)
                .query((row, _) -> new Person(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                json.readValue(row.getString("detail"), DETAIL));
    }
}
