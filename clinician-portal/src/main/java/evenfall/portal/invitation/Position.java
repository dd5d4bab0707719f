package evenfall.portal.invitation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A place in the list of invitations, from which the next page goes on. */
public record Position(Instant invitedAt, UUID id) {

    /** Later than any invitation, in a form the database has. */
    static final Position BEGINNING = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is not that
     */
    public static Position valueOf(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("Not a position in the list of invitations");
        }
        return new Position(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return "%d_%s".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, invitedAt), id);
    }
}
