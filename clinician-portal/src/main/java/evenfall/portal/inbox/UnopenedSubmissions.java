package evenfall.portal.inbox;

import evenfall.assessment.Level;
import evenfall.envelope.EnvelopeContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What patients sent and nobody has opened yet. */
@Component
class UnopenedSubmissions {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;

    UnopenedSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest of them. */
    List<EnvelopeKey> waiting() {
        return jdbc.sql("""
                        select clinic_id, id from intake.submission
                        where opened_at is null and refused_because is null
                        order by received_at, clinic_id, id
                        limit ?
                        """)
                .param(AT_ONCE)
                .query((row, _) -> new EnvelopeKey(
                        EnvelopeKind.SUBMISSION,
                        row.getObject("clinic_id", UUID.class),
                        row.getObject("id", UUID.class)))
                .list();
    }

    /** Takes one for this transaction alone; nothing if another portal has it in hand or has opened it. */
    Optional<UnopenedSubmission> take(EnvelopeKey key) {
        return jdbc.sql("""
                        select * from intake.submission
                        where clinic_id = ? and id = ? and opened_at is null and refused_because is null
                        for update skip locked
                        """)
                .params(key.clinicId(), key.id())
                .query((row, _) -> submission(row))
                .optional();
    }

    private static UnopenedSubmission submission(ResultSet row) throws SQLException {
        var envelope = new EnvelopeContext(
                row.getObject("id", UUID.class),
                row.getObject("clinic_id", UUID.class),
                row.getString("protocol"),
                row.getString("protocol_version"),
                row.getString("language"),
                Level.valueOf(row.getString("level")),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
        return new UnopenedSubmission(envelope, row.getBytes("sealed"));
    }
}
