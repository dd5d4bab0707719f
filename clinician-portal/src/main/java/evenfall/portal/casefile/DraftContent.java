package evenfall.portal.casefile;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has typed of a decision so far, as they typed it. */
record DraftContent(
        UUID id,
        @Nullable DecisionOutcome outcome,
        String note,
        String advice,
        Set<String> offered,
        List<OrderForm> orders,
        String lookAgain,
        @Nullable CloseReason because) {

    @Override
    public String toString() {
        return "[draft]";
    }
}
