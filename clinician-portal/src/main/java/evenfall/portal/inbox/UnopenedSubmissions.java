package evenfall.portal.inbox;

import evenfall.assessment.Level;
import evenfall.envelope.EnvelopeContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    List<SubmissionKey> waiting() {
        return jdbc.sql("""
                        select clinic_id, id from intake.submission
                        where opened_at is null and refused_because is null
                        order by received_at, clinic_id, id
                        limit ?
                        """)
                .param(AT_ONCE)
                .query((row, _) ->
                        new SubmissionKey(row.getObject("clinic_id", UUID.class), row.getObject("id", UUID.class)))
                .list();
    }

    /** Takes one for this transaction alone; nothing if another portal has it in hand or has opened it. */
    Optional<UnopenedSubmission> take(SubmissionKey key) {
        return jdbc.sql("""
                        select * from intake.submission
                        where clinic_id = ? and id = ? and opened_at is null and refused_because is null
                        for update skip locked
                        """)
                .params(key.clinicId(), key.id())
                .query((row, _) -> submission(row))
                .optional();
    }

    void markOpened(SubmissionKey key, Instant at) {
        jdbc.sql("update intake.submission set opened_at = ? where clinic_id = ? and id = ?")
                .params(at.atOffset(ZoneOffset.UTC), key.clinicId(), key.id())
                .update();
    }

    void markRefused(SubmissionKey key, RefusalReason because) {
        jdbc.sql("update intake.submission set refused_because = ? where clinic_id = ? and id = ?")
                .params(because.name(), key.clinicId(), key.id())
                .update();
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
