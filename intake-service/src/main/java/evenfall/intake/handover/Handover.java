package evenfall.intake.handover;

import evenfall.envelope.EnvelopeRefused;
import evenfall.envelope.HandoverContext;
import evenfall.envelope.HandoverContext.Part;
import evenfall.envelope.HandoverKey;
import evenfall.handover.HandoverJson;
import evenfall.handover.Standing;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link as the database keeps it: all that matters is sealed. */
final class Handover {

    private final UUID clinic;

    private final UUID id;

    private final UUID referral;

    private final byte[] proof;

    private final byte[] standing;

    private final Instant expiresAt;

    private final boolean revoked;

    private final int wrongCodes;

    private final @Nullable Instant pausedUntil;

    Handover(
            UUID clinic,
            UUID id,
            UUID referral,
            byte[] proof,
            byte[] standing,
            Instant expiresAt,
            boolean revoked,
            int wrongCodes,
            @Nullable Instant pausedUntil) {
        this.clinic = clinic;
        this.id = id;
        this.referral = referral;
        this.proof = proof;
        this.standing = standing;
        this.expiresAt = expiresAt;
        this.revoked = revoked;
        this.wrongCodes = wrongCodes;
        this.pausedUntil = pausedUntil;
    }

    UUID clinic() {
        return clinic;
    }

    UUID id() {
        return id;
    }

    UUID referral() {
        return referral;
    }

    boolean isRevoked() {
        return revoked;
    }

    boolean isExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    boolean isPaused(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now);
    }

    int wrongCodes() {
        return wrongCodes;
    }

    boolean isOpenedBy(HandoverKey key) {
        return MessageDigest.isEqual(proof, key.proof());
    }

    HandoverContext context(Part part) {
        return new HandoverContext(clinic, id, part);
    }

    /** @throws EnvelopeRefused if what lies there is not for this link */
    Standing open(HandoverKey key) {
        return HandoverJson.read(key.open(standing, context(Part.STANDING)), Standing.class);
    }
}
