package evenfall.portal.worklist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A place in the worklist, from which the next page goes on. */
public record Position(short levelRank, Instant receivedAt, UUID id) {

    static final Position BEGINNING = new Position((short) -1, Instant.EPOCH, new UUID(0, 0));

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is not that
     */
    public static Position valueOf(String text) {
        var parts = text.split("_", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("Not a position in the worklist");
        }
        return new Position(
                Short.parseShort(parts[0]),
                Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
                UUID.fromString(parts[2]));
    }

    @Override
    public String toString() {
        return "%d_%d_%s".formatted(levelRank, ChronoUnit.MICROS.between(Instant.EPOCH, receivedAt), id);
    }
}
