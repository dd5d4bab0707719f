package evenfall.portal.worklist;

import java.util.UUID;

/** A place in a list, from which another page goes on. */
public record Position(long place, UUID id) {

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is not that
     */
    public static Position valueOf(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("Not a position in the worklist");
        }
        return new Position(Long.parseLong(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return place + "_" + id;
    }
}
