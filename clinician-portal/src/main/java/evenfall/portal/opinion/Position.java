package evenfall.portal.opinion;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A place in the list of opinions that somebody is asked for, from which the next page goes on. */
public record Position(Instant askedAt, UUID id) {

    static final Position BEGINNING = new Position(Instant.EPOCH, new UUID(0, 0));

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is not that
     */
    public static Position valueOf(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("Not a position in the list of opinions");
        }
        return new Position(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return "%d_%s".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, askedAt), id);
    }
}
