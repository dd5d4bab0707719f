package evenfall.portal.casefile;

import evenfall.assessment.Level;
import evenfall.privacy.Confidential;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed, and what was decided beside the outcome and its reason. Both stay as they were at that moment.
 *
 * @param level that the case had by then
 * @param levelBecause why it was another than the proposed one
 * @param advice for the patient
 * @param lookAgain the day on which the case wants attention again
 */
record DecisionContent(
        Proposal proposed,
        Level level,
        @Nullable Confidential levelBecause,
        @Nullable Confidential advice,
        List<Order> orders,
        @Nullable LocalDate lookAgain,
        @Nullable CloseReason closedBecause) {

    DecisionContent {
        orders = List.copyOf(orders);
    }

    /** Whether what was decided is the same, whatever was proposed meanwhile. */
    boolean decidesAs(DecisionContent other) {
        return Objects.equals(advice, other.advice)
                && orders.equals(other.orders)
                && Objects.equals(lookAgain, other.lookAgain)
                && closedBecause == other.closedBecause;
    }

    @Override
    public String toString() {
        return "[decision]";
    }
}
