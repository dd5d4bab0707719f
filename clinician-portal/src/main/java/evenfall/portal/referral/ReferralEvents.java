package evenfall.portal.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import evenfall.envelope.RecordKeys;
import evenfall.portal.sealing.SealedJson;
import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
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
import org.springframework.stereotype.Component;

/** All that happened to referrals. It is added to, and never changed. */
@Component
class ReferralEvents {

    /** More than ever happens to one; a service that goes on writing is cut off here and not earlier. */
    private static final int MOST = 500;

    private static final byte[] DOCUMENT = "referral document".getBytes(UTF_8);

    private final JdbcClient jdbc;

    private final RecordKeys keys;

    private final SealedJson<Said> sealed;

    ReferralEvents(JdbcClient jdbc, RecordKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.sealed = new SealedJson<>(keys, Said.class, "referral event");
    }

    /** @param message names what was said, where it may be said twice */
    void add(
            ReferralKey key,
            ReferralAction action,
            ReferralState was,
            ReferralState became,
            Instant at,
            Mover by,
            Said said,
            byte @Nullable [] document,
            @Nullable UUID message,
            boolean outOfTurn) {
        jdbc.sql("""
                        insert into clinic.referral_event (clinic_id, referral_id, action, was, became, happened_at, by_kind,
                            by_id, by_name, channel, message_id, said, attachment, out_of_turn)
                        values (:clinic, :referral, :action, :was, :became, :at, :kind,
                            :by, :name, :channel, :message, :said, :document, :outOfTurn)
                        """)
                .param("clinic", key.clinicId())
                .param("referral", key.id())
                .param("action", action.name())
                .param("was", was.name())
                .param("became", became.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", by.kind().name())
                .param("by", by.id(), Types.OTHER)
                .param("name", by.fullName())
                .param("channel", by.channel() == null ? null : by.channel().name())
                .param("message", message, Types.OTHER)
                .param("said", said.equals(Said.NOTHING) ? null : sealed.seal(said), Types.BINARY)
                .param("document", document == null ? null : keys.seal(document, DOCUMENT), Types.BINARY)
                .param("outOfTurn", outOfTurn)
                .update();
    }

    boolean isKnown(ReferralKey key, UUID message) {
        return jdbc.sql("""
                        select exists (select 1 from clinic.referral_event
                            where clinic_id = ? and referral_id = ? and message_id = ?)
                        """)
                .params(key.clinicId(), key.id(), message)
                .query(Boolean.class)
                .single();
    }

    /** The latest first. */
    List<ReferralEvent> of(ReferralKey key) {
        return jdbc.sql("""
                        select number, action, became, happened_at, by_kind, by_name, channel, said,
                            attachment is not null as has_attachment, out_of_turn, looked_at
                        from clinic.referral_event
                        where clinic_id = ? and referral_id = ?
                        order by number desc
                        limit ?
                        """)
                .params(key.clinicId(), key.id(), MOST)
                .query((row, _) -> event(row))
                .list();
    }

    /** The document that came with an event. */
    Optional<byte[]> document(ReferralKey key, long number) {
        return jdbc.sql("""
                        select attachment from clinic.referral_event
                        where clinic_id = ? and referral_id = ? and number = ? and attachment is not null
                        """)
                .params(key.clinicId(), key.id(), number)
                .query((row, _) -> keys.open(row.getBytes("attachment"), DOCUMENT))
                .optional();
    }

    /** Somebody has looked at all that came out of turn; answers how much that was. */
    int lookAt(ReferralKey key, Instant at) {
        return jdbc.sql("""
                        update clinic.referral_event set looked_at = ?
                        where clinic_id = ? and referral_id = ? and out_of_turn and looked_at is null
                        """)
                .params(at.atOffset(ZoneOffset.UTC), key.clinicId(), key.id())
                .update();
    }

    private ReferralEvent event(ResultSet row) throws SQLException {
        var channel = row.getString("channel");
        return new ReferralEvent(
                row.getLong("number"),
                ReferralAction.valueOf(row.getString("action")),
                ReferralState.valueOf(row.getString("became")),
                moment(row, "happened_at").orElseThrow(),
                Mover.Kind.valueOf(row.getString("by_kind")),
                row.getString("by_name"),
                channel == null ? null : Channel.valueOf(channel),
                sealed.open(row.getBytes("said")),
                row.getBoolean("has_attachment"),
                row.getBoolean("out_of_turn"),
                moment(row, "looked_at").orElse(null));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
