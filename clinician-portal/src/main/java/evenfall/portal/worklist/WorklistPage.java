package evenfall.portal.worklist;

import evenfall.portal.inbox.RefusedMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the worklist.
 *
 * @param refused messages that could not be opened
 * @param next where the next page goes on, if there is one
 */
record WorklistPage(
        List<WorklistLine> lines,
        List<LevelCount> counts,
        List<RefusedMessage> refused,
        @Nullable Position next) {

    public long waiting() {
        return counts.stream().mapToLong(LevelCount::waiting).sum();
    }

    public long open() {
        return counts.stream().mapToLong(LevelCount::open).sum();
    }
}
