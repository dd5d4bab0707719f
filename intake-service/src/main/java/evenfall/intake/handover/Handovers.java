package evenfall.intake.handover;

import evenfall.envelope.HandoverToken;
import evenfall.envelope.ServiceAnswerContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that clinics gave out, who tried them, and where answers go. None of those comes back from there. */
@Repository
class Handovers {

    private static final String FIND = """
            select clinic_id, id, referral_id, proof_hash, standing, expires_at, revoked_at, wrong_codes, paused_until
            from intake.handover
            where token_hash = ?
            """;

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Handover> find(HandoverToken token) {
        return jdbc.sql(FIND)
                .param(token.hash())
                .query((row, _) -> handover(row))
                .optional();
    }

    /** Whoever tries a code at the same time waits here. */
    Optional<Handover> take(HandoverToken token) {
        return jdbc.sql(FIND + " for update")
                .param(token.hash())
                .query((row, _) -> handover(row))
                .optional();
    }

    byte[] letter(Handover handover) {
        return jdbc.sql("select letter from intake.handover where clinic_id = ? and id = ?")
                .params(handover.clinic(), handover.id())
                .query((row, _) -> row.getBytes("letter"))
                .single();
    }

    void note(Handover handover, boolean opened, Instant at) {
        jdbc.sql("insert into intake.handover_opening (clinic_id, handover_id, at, opened) values (?, ?, ?, ?)")
                .params(handover.clinic(), handover.id(), at(at), opened)
                .update();
    }

    void count(Handover handover, int wrongCodes, @Nullable Instant pausedUntil) {
        jdbc.sql("""
                        update intake.handover set wrong_codes = :wrong, paused_until = :until
                        where clinic_id = :clinic and id = :id
                        """)
                .param("wrong", wrongCodes)
                .param("until", pausedUntil == null ? null : at(pausedUntil), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("clinic", handover.clinic())
                .param("id", handover.id())
                .update();
    }

    /** Puts an answer in, and says whether it is new: the same answer sent twice is one answer. */
    boolean add(ServiceAnswerContext context, byte[] sealed, byte @Nullable [] document) {
        return jdbc.sql("""
                                insert into intake.handover_answer
                                    (clinic_id, handover_id, id, received_at, sealed, document)
                                values (:clinic, :handover, :id, :time, :sealed, :document)
                                on conflict do nothing
                                """)
                        .param("clinic", context.clinic())
                        .param("handover", context.handover())
                        .param("id", context.message())
                        .param("time", at(context.time()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("sealed", sealed)
                        .param("document", document, Types.BINARY)
                        .update()
                == 1;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Handover handover(ResultSet row) throws SQLException {
        var paused = row.getObject("paused_until", OffsetDateTime.class);
        return new Handover(
                row.getObject("clinic_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("referral_id", UUID.class),
                row.getBytes("proof_hash"),
                row.getBytes("standing"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("revoked_at") != null,
                row.getInt("wrong_codes"),
                paused == null ? null : paused.toInstant());
    }
}
