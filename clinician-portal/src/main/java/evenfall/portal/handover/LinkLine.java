package evenfall.portal.handover;

import evenfall.referral.ReferralAction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link with what came of it. */
record LinkLine(
        UUID id,
        String madeByName,
        Instant madeAt,
        Instant expiresAt,
        @Nullable String revokedByName,
        @Nullable Instant revokedAt,
        State state,
        List<Opening> openings,
        List<Answer> answers) {

    /** Whether it opens. */
    enum State {
        OPEN,
        EXPIRED,
        REVOKED
    }

    /** A code that somebody tried. */
    record Opening(Instant at, boolean opened) {}

    /** An answer that came by it; without an action it could not be opened. */
    record Answer(
            UUID id,
            Instant at,
            @Nullable ReferralAction action,
            @Nullable Boolean documentFit) {}
}
