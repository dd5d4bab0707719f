package evenfall.portal.handover;

import evenfall.envelope.ServiceAnswerContext;
import evenfall.envelope.ServiceAnswerContext.Part;
import evenfall.portal.referral.ReferralKey;
import evenfall.referral.ReferralAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What receiving services answered and nobody has opened yet. */
@Repository
class UnopenedAnswers {

    private static final int AT_ONCE = 50;

    private static final String FIND = """
            select a.*, l.referral_id
            from intake.handover_answer a
                join clinic.handover_link l on l.clinic_id = a.clinic_id and l.id = a.handover_id
            where a.clinic_id = ? and a.handover_id = ? and a.id = ?
            """;

    private final JdbcClient jdbc;

    UnopenedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest of them. */
    List<AnswerKey> waiting() {
        return jdbc.sql("""
                        select clinic_id, handover_id, id from intake.handover_answer
                        where opened_at is null and refused_because is null
                        order by received_at, clinic_id, handover_id, id
                        limit ?
                        """)
                .param(AT_ONCE)
                .query((row, _) -> new AnswerKey(
                        row.getObject("clinic_id", UUID.class),
                        row.getObject("handover_id", UUID.class),
                        row.getObject("id", UUID.class)))
                .list();
    }

    /** Takes one for this transaction alone; nothing if another portal has it in hand or has opened it. */
    Optional<UnopenedAnswer> take(AnswerKey key) {
        return jdbc.sql(FIND + " and a.opened_at is null and a.refused_because is null for update of a skip locked")
                .params(key.clinicId(), key.link(), key.id())
                .query((row, _) -> answer(row))
                .optional();
    }

    /** One that was opened before and brought a document that may be handed out. */
    Optional<UnopenedAnswer> withDocument(AnswerKey key, ReferralKey about) {
        return jdbc.sql(FIND + " and a.document_fit and l.referral_id = ?")
                .params(key.clinicId(), key.link(), key.id(), about.id())
                .query((row, _) -> answer(row))
                .optional();
    }

    void markOpened(AnswerKey key, ReferralAction action, @Nullable Boolean documentFit, Instant at) {
        jdbc.sql("""
                        update intake.handover_answer set opened_at = :at, action = :action, document_fit = :fit
                        where clinic_id = :clinic and handover_id = :link and id = :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("action", action.name())
                .param("fit", documentFit, Types.BOOLEAN)
                .param("clinic", key.clinicId())
                .param("link", key.link())
                .param("id", key.id())
                .update();
    }

    void refuse(AnswerKey key, String because) {
        jdbc.sql("""
                        update intake.handover_answer set refused_because = ?
                        where clinic_id = ? and handover_id = ? and id = ?
                        """).params(because, key.clinicId(), key.link(), key.id()).update();
    }

    private static UnopenedAnswer answer(ResultSet row) throws SQLException {
        var clinic = row.getObject("clinic_id", UUID.class);
        var envelope = new ServiceAnswerContext(
                row.getObject("id", UUID.class),
                clinic,
                row.getObject("handover_id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Part.WORDS);
        return new UnopenedAnswer(
                envelope,
                new ReferralKey(clinic, row.getObject("referral_id", UUID.class)),
                row.getBytes("sealed"),
                row.getBytes("document"));
    }
}
