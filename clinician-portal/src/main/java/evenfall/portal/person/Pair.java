package evenfall.portal.person;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** Two cases, by their numbers. Either way round it is the same pair. */
record Pair(UUID one, UUID other) {

    /** As the database orders numbers: without a sign, unlike {@link UUID#compareTo}. */
    private static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    /** @throws IllegalArgumentException if it is one case twice */
    Pair {
        if (one.equals(other)) {
            throw new IllegalArgumentException("A case is no pair");
        }
        if (ORDER.compare(one, other) > 0) {
            var first = other;
            other = one;
            one = first;
        }
    }

    boolean has(UUID id) {
        return one.equals(id) || other.equals(id);
    }

    /** The other one of the two. */
    UUID not(UUID id) {
        return one.equals(id) ? other : one;
    }

    Stream<UUID> both() {
        return Stream.of(one, other);
    }
}
