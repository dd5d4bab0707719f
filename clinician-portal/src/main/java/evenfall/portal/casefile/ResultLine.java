package evenfall.portal.casefile;

import evenfall.answer.Answers;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values that staff added, as they are read later.
 *
 * @param answers the values and their day
 * @param takenBackByName who said that this was a mistake
 */
record ResultLine(
        UUID id,
        Answers answers,
        String addedByName,
        Instant addedAt,
        @Nullable String takenBackByName,
        @Nullable Instant takenBackAt) {

    @Override
    public String toString() {
        return "[result]";
    }
}
