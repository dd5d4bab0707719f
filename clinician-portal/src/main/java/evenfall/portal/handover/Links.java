package evenfall.portal.handover;

import evenfall.envelope.HandoverKey;
import evenfall.envelope.HandoverToken;
import evenfall.envelope.ReplySeal;
import evenfall.handover.Standing.Said;
import evenfall.portal.handover.LinkLine.Answer;
import evenfall.portal.handover.LinkLine.Opening;
import evenfall.portal.handover.LinkLine.State;
import evenfall.portal.referral.ReferralKey;
import evenfall.portal.security.Staff;
import evenfall.referral.ReferralAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All links, on both sides: hashes and what is sealed where the internet reaches, the rest here. */
@Repository
class Links {

    private static final int MOST_OPENINGS = 50;

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is to be sealed anew when something changes.
     *
     * @param letterVersion of the letter that it shows
     */
    record Live(LinkKey key, ReplySeal seal, int letterVersion) {}

    void add(
            LinkKey key,
            ReferralKey referral,
            HandoverToken token,
            HandoverKey secret,
            Sealed sealed,
            int letterVersion,
            Instant until,
            Staff by,
            Instant at) {
        jdbc.sql("""
                        insert into intake.handover (clinic_id, id, referral_id, token_hash, proof_hash, standing,
                            letter, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        key.clinicId(),
                        key.id(),
                        referral.id(),
                        token.hash(),
                        secret.proof(),
                        sealed.standing(),
                        sealed.letter(),
                        at(at),
                        at(until))
                .update();
        jdbc.sql("""
                        insert into clinic.handover_link (clinic_id, id, referral_id, public_key, made_by, made_by_name,
                            made_at, letter_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        key.clinicId(),
                        key.id(),
                        referral.id(),
                        secret.seal().json(),
                        by.id(),
                        by.fullName(),
                        at(at),
                        letterVersion)
                .update();
    }

    /** The links that still open, for this transaction alone: what is sealed last must not be the older. */
    List<Live> live(ReferralKey referral, Instant now) {
        return jdbc.sql("""
                        select l.clinic_id, l.id, l.public_key, l.letter_version
                        from clinic.handover_link l join intake.handover h on h.clinic_id = l.clinic_id and h.id = l.id
                        where l.clinic_id = ? and l.referral_id = ? and l.revoked_at is null and h.expires_at > ?
                        order by l.id
                        for update of l
                        """)
                .params(referral.clinicId(), referral.id(), at(now))
                .query((row, _) ->
                        new Live(key(row), ReplySeal.parse(row.getString("public_key")), row.getInt("letter_version")))
                .list();
    }

    void seal(LinkKey key, byte[] standing) {
        jdbc.sql("update intake.handover set standing = ? where clinic_id = ? and id = ?")
                .params(standing, key.clinicId(), key.id())
                .update();
    }

    void sealLetter(LinkKey key, byte[] letter, int version) {
        jdbc.sql("update intake.handover set letter = ? where clinic_id = ? and id = ?")
                .params(letter, key.clinicId(), key.id())
                .update();
        jdbc.sql("update clinic.handover_link set letter_version = ? where clinic_id = ? and id = ?")
                .params(version, key.clinicId(), key.id())
                .update();
    }

    /** Takes a link back, and says whether it was still open. */
    boolean revoke(LinkKey key, ReferralKey referral, Staff by, Instant at) {
        boolean open = jdbc.sql("""
                                update clinic.handover_link
                                set revoked_by = ?, revoked_by_name = ?, revoked_at = ?
                                where clinic_id = ? and id = ? and referral_id = ? and revoked_at is null
                                """)
                        .params(by.id(), by.fullName(), at(at), key.clinicId(), key.id(), referral.id())
                        .update()
                == 1;
        if (open) {
            jdbc.sql("update intake.handover set revoked_at = ? where clinic_id = ? and id = ?")
                    .params(at(at), key.clinicId(), key.id())
                    .update();
        }
        return open;
    }

    /** What was said about a referral by any of its links, the oldest first. */
    List<Said> said(ReferralKey referral) {
        return jdbc.sql("""
                        select a.id, a.action, a.document is not null as document, a.received_at
                        from intake.handover_answer a
                            join clinic.handover_link l on l.clinic_id = a.clinic_id and l.id = a.handover_id
                        where l.clinic_id = ? and l.referral_id = ? and a.action is not null
                        order by a.received_at, a.id
                        """)
                .params(referral.clinicId(), referral.id())
                .query((row, _) -> new Said(
                        row.getObject("id", UUID.class),
                        ReferralAction.valueOf(row.getString("action")),
                        row.getBoolean("document"),
                        moment(row, "received_at")))
                .list();
    }

    List<LinkLine> of(ReferralKey referral, Instant now) {
        return jdbc.sql("""
                        select l.*, h.expires_at
                        from clinic.handover_link l join intake.handover h on h.clinic_id = l.clinic_id and h.id = l.id
                        where l.clinic_id = ? and l.referral_id = ?
                        order by l.made_at desc, l.id
                        """)
                .params(referral.clinicId(), referral.id())
                .query((row, _) -> line(row, now))
                .list();
    }

    private LinkLine line(ResultSet row, Instant now) throws SQLException {
        var key = key(row);
        var expires = moment(row, "expires_at");
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new LinkLine(
                key.id(),
                row.getString("made_by_name"),
                moment(row, "made_at"),
                expires,
                row.getString("revoked_by_name"),
                revoked == null ? null : revoked.toInstant(),
                revoked != null ? State.REVOKED : expires.isAfter(now) ? State.OPEN : State.EXPIRED,
                openings(key),
                answers(key));
    }

    private List<Opening> openings(LinkKey key) {
        return jdbc.sql("""
                        select at, opened from intake.handover_opening
                        where clinic_id = ? and handover_id = ?
                        order by number desc
                        limit ?
                        """)
                .params(key.clinicId(), key.id(), MOST_OPENINGS)
                .query((row, _) -> new Opening(moment(row, "at"), row.getBoolean("opened")))
                .list();
    }

    private List<Answer> answers(LinkKey key) {
        return jdbc.sql("""
                        select id, received_at, action, document_fit from intake.handover_answer
                        where clinic_id = ? and handover_id = ? and (opened_at is not null or refused_because is not null)
                        order by received_at desc, id
                        """)
                .params(key.clinicId(), key.id())
                .query((row, _) -> new Answer(
                        row.getObject("id", UUID.class),
                        moment(row, "received_at"),
                        Optional.ofNullable(row.getString("action"))
                                .map(ReferralAction::valueOf)
                                .orElse(null),
                        (@Nullable Boolean) row.getObject("document_fit")))
                .list();
    }

    private static LinkKey key(ResultSet row) throws SQLException {
        return new LinkKey(row.getObject("clinic_id", UUID.class), row.getObject("id", UUID.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
