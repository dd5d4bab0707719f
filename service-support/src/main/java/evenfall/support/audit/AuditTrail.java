package evenfall.support.audit;

import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to the record of who did what, always in the transaction of the act itself: what cannot be recorded does not
 * happen.
 */
public class AuditTrail {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    public AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(UUID clinic, Actor by, String action, Subject about) {
        append(clinic, by, action, about, Map.of());
    }

    /**
     * Adds an event.
     *
     * @param detail what else is worth keeping: counts, states, names of rules; never anything about a patient
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(UUID clinic, Actor by, String action, Subject about, Map<String, ?> detail) {
        var row = ActorColumns.of(by);
        jdbc.sql("""
                        select audit.append(
                            :clinic, :actorKind, :actorId, :actorName, :action, :subjectKind, :subjectId,
                            cast(:detail as jsonb))
                        """)
                .param("clinic", clinic)
                .param("actorKind", row.kind())
                .param("actorId", row.id(), Types.OTHER)
                .param("actorName", row.name())
                .param("action", action)
                .param("subjectKind", about.kind())
                .param("subjectId", about.id(), Types.OTHER)
                .param("detail", JSON.writeValueAsString(detail))
                .query((result, _) -> true)
                .single();
    }

    private record ActorColumns(String kind, @Nullable UUID id, String name) {

        static ActorColumns of(Actor actor) {
            return switch (actor) {
                case Actor.Patient() -> new ActorColumns("PATIENT", null, "patient");
                case Actor.Staff(var id, var name) -> new ActorColumns("STAFF", id, name);
                case Actor.Part(var name) -> new ActorColumns("SYSTEM", null, name);
            };
        }
    }
}
