package evenfall.portal.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something an entry says.
 *
 * @param about what it is about, as the name of a message
 */
record Line(String about, List<String> says) {

    Line {
        says = List.copyOf(says);
    }

    /** A line that is left out where there is nothing to say. */
    static Line of(String about, @Nullable String says) {
        return new Line(about, says == null || says.isEmpty() ? List.of() : List.of(says));
    }
}
