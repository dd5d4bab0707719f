package evenfall.portal.worklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case and who had it when somebody looked: nobody takes a case from a colleague without having seen whose it is.
 *
 * @param owner nothing is nobody
 */
public record Seen(UUID id, @Nullable UUID owner) {

    private static final String NOBODY = "nobody";

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is not that
     */
    public static Seen valueOf(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("Not a case and its owner");
        }
        return new Seen(UUID.fromString(parts[0]), parts[1].equals(NOBODY) ? null : UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return id + "_" + (owner == null ? NOBODY : owner);
    }
}
