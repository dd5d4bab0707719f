package evenfall.portal.referral;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in a list of referrals, from which another page goes on. */
record ReferralPosition(Instant due, UUID id) {

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is not that
     */
    public static ReferralPosition valueOf(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("Not a position in a list");
        }
        try {
            return new ReferralPosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a position in a list", e);
        }
    }

    @Override
    public String toString() {
        return due + "_" + id;
    }
}
