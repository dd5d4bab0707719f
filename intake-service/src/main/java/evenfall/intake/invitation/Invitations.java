package evenfall.intake.invitation;

import evenfall.envelope.InvitationCode;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invitations that clinics gave out. */
@Component
public class Invitations {

    /** A patient who loses the code of what they began may begin anew, and a link that went round stops working. */
    static final int MOST_BEGUN = 5;

    private static final int MOST_TRIES = 5;

    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What comes of giving a code and a date of birth. */
    sealed interface Outcome {

        record Admitted(UUID clinic, UUID invitation) implements Outcome {}

        /** Said to whoever was invited, and to nobody else. */
        record Over(Why why) implements Outcome {}

        /** Nobody learns whether there is such an invitation. */
        record Refused() implements Outcome {}
    }

    enum Why {
        EXPIRED,
        REVOKED,
        USED
    }

    @Transactional
    Outcome redeem(InvitationCode code, LocalDate born) {
        return find(code, code.proof(born))
                .map(it -> it.proven() ? admit(it) : refuse(it))
                .orElseGet(Outcome.Refused::new);
    }

    private Outcome admit(Invitation found) {
        var over = over(found);
        if (over.isPresent()) {
            return new Outcome.Over(over.get());
        }
        jdbc.sql("""
                        update intake.invitation set begun = begun + 1, failed_tries = 0
                        where clinic_id = ? and id = ?
                        """).params(found.clinic(), found.id()).update();
        return new Outcome.Admitted(found.clinic(), found.id());
    }

    private Optional<Why> over(Invitation found) {
        if (found.revoked()) {
            return Optional.of(Why.REVOKED);
        }
        if (found.used() || found.begun() >= MOST_BEGUN) {
            return Optional.of(Why.USED);
        }
        return found.expiresAt().isAfter(clock.instant()) ? Optional.empty() : Optional.of(Why.EXPIRED);
    }

    private Outcome refuse(Invitation found) {
        int failed = found.failedTries() + 1;
        boolean locks = failed >= MOST_TRIES;
        jdbc.sql("""
                        update intake.invitation set failed_tries = :failed, locked_until = :until
                        where clinic_id = :clinic and id = :id
                        """)
                .param("failed", locks ? 0 : failed)
                .param("until", locks ? at(clock.instant().plus(LOCKED_FOR)) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("clinic", found.clinic())
                .param("id", found.id())
                .update();
        return new Outcome.Refused();
    }

    /** Whoever comes at the same time waits here; an invitation that is locked is not found. */
    private Optional<Invitation> find(InvitationCode code, byte[] proof) {
        return jdbc.sql("""
                        select * from intake.invitation
                        where code_hash = ? and (locked_until is null or locked_until <= ?)
                        for update
                        """)
                .params(code.hash(), at(clock.instant()))
                .query((row, _) -> invitation(row, proof))
                .optional();
    }

    /**
     * Notes that a form was sent by an invitation.
     *
     * @return whether it still stood; otherwise the form came without one
     */
    public boolean use(UUID clinic, UUID invitation) {
        return jdbc.sql("""
                        update intake.invitation set used_at = ?
                        where clinic_id = ? and id = ? and used_at is null and revoked_at is null
                        """).params(at(clock.instant()), clinic, invitation).update() == 1;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Invitation invitation(ResultSet row, byte[] proof) throws SQLException {
        return new Invitation(
                row.getObject("clinic_id", UUID.class),
                row.getObject("id", UUID.class),
                MessageDigest.isEqual(row.getBytes("proof_hash"), proof),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("revoked_at") != null,
                row.getObject("used_at") != null,
                row.getInt("begun"),
                row.getInt("failed_tries"));
    }

    /** @param proven whether whoever gave the code knew the date of birth too */
    private record Invitation(
            UUID clinic,
            UUID id,
            boolean proven,
            Instant expiresAt,
            boolean revoked,
            boolean used,
            int begun,
            int failedTries) {}
}
