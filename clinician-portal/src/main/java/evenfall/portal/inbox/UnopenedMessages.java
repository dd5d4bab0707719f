package evenfall.portal.inbox;

import evenfall.envelope.MessageContext;
import evenfall.portal.casefile.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What patients sent after the form and nobody has opened yet. What follows a form that is no case yet waits for that. */
@Component
class UnopenedMessages {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;

    UnopenedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest of them. */
    List<EnvelopeKey> waiting() {
        return jdbc.sql("""
                        select m.clinic_id, m.id
                        from intake.message m
                        where m.opened_at is null and m.refused_because is null
                            and exists (select from clinic.case_file c
                                where c.clinic_id = m.clinic_id and c.submission_id = m.submission_id)
                        order by m.received_at, m.clinic_id, m.id
                        limit ?
                        """)
                .param(AT_ONCE)
                .query((row, _) -> new EnvelopeKey(
                        EnvelopeKind.MESSAGE, row.getObject("clinic_id", UUID.class), row.getObject("id", UUID.class)))
                .list();
    }

    /** Takes one for this transaction alone; nothing if another portal has it in hand or has opened it. */
    Optional<UnopenedMessage> take(EnvelopeKey key) {
        return jdbc.sql("""
                        select m.*, c.id as case_id
                        from intake.message m
                            join clinic.case_file c
                                on c.clinic_id = m.clinic_id and c.submission_id = m.submission_id
                        where m.clinic_id = ? and m.id = ? and m.opened_at is null and m.refused_because is null
                        for update of m skip locked
                        """)
                .params(key.clinicId(), key.id())
                .query((row, _) -> message(row))
                .optional();
    }

    private static UnopenedMessage message(ResultSet row) throws SQLException {
        var clinic = row.getObject("clinic_id", UUID.class);
        var envelope = new MessageContext(
                row.getObject("id", UUID.class),
                clinic,
                row.getObject("submission_id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
        return new UnopenedMessage(
                envelope, new CaseKey(clinic, row.getObject("case_id", UUID.class)), row.getBytes("sealed"));
    }
}
