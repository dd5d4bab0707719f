package evenfall.portal.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far an invitation is. */
public enum InvitationState {
    /** Nobody has used the code yet. */
    OPEN,
    /** Whoever has the code has begun to answer. */
    BEGUN,
    /** The answers were sent. */
    SENT,
    EXPIRED,
    REVOKED;

    static InvitationState of(
            @Nullable Instant revokedAt, @Nullable Instant usedAt, Instant expiresAt, int begun, Instant now) {
        if (usedAt != null) {
            return SENT;
        }
        if (revokedAt != null) {
            return REVOKED;
        }
        if (!expiresAt.isAfter(now)) {
            return EXPIRED;
        }
        return begun > 0 ? BEGUN : OPEN;
    }

    /** Whether the code still opens anything. */
    public boolean opens() {
        return switch (this) {
            case OPEN, BEGUN -> true;
            case SENT, EXPIRED, REVOKED -> false;
        };
    }
}
