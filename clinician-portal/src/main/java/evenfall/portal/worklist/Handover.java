package evenfall.portal.worklist;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of handing over cases, as the next page tells it.
 *
 * @param to who has them now; nothing is nobody
 * @param done what was handed over, for whoever wants it undone
 * @param leftAlone what somebody else changed meanwhile
 * @param undone whether this took back another one
 */
public record Handover(@Nullable String to, List<Done> done, List<LeftAlone> leftAlone, boolean undone)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public Handover {
        done = List.copyOf(done);
        leftAlone = List.copyOf(leftAlone);
    }

    /**
     * A case that was handed over.
     *
     * @param now who has it now; nothing is nobody
     * @param before who had it
     */
    public record Done(
            UUID id, @Nullable UUID now, @Nullable UUID before) implements Serializable {

        private static final long serialVersionUID = 1L;

        private static final String NOBODY = "nobody";

        /**
         * Reads what {@link #toString} writes.
         *
         * @throws IllegalArgumentException if it is not that
         */
        public static Done valueOf(String text) {
            var parts = text.split("_", 3);
            if (parts.length < 3) {
                throw new IllegalArgumentException("Not something that was handed over");
            }
            return new Done(UUID.fromString(parts[0]), owner(parts[1]), owner(parts[2]));
        }

        private static @Nullable UUID owner(String text) {
            return text.equals(NOBODY) ? null : UUID.fromString(text);
        }

        @Override
        public String toString() {
            return id + "_" + (now == null ? NOBODY : now) + "_" + (before == null ? NOBODY : before);
        }
    }

    /**
     * A case that somebody else changed meanwhile.
     *
     * @param owner who has it; nothing is nobody
     */
    public record LeftAlone(String reference, @Nullable String owner) implements Serializable {

        private static final long serialVersionUID = 1L;
    }
}
