package evenfall.portal.worklist;

import evenfall.portal.inbox.RefusedMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the worklist.
 *
 * @param refused messages that could not be opened
 * @param previous where the page before ends, if there is one
 * @param next where the next page goes on, if there is one
 * @param searchedOn where to go on looking, if there were too many to look through at once
 * @param version another one wherever anything else is shown
 */
record WorklistPage(
        List<WorklistLine> lines,
        Counts counts,
        List<RefusedMessage> refused,
        @Nullable Position previous,
        @Nullable Position next,
        @Nullable Position searchedOn,
        String version) {

    /** A name for everything that is shown; the text itself is long and says no more. */
    static String version(Stream<String> shown) {
        return UUID.nameUUIDFromBytes(shown.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
