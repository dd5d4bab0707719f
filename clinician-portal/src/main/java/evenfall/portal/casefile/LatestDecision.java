package evenfall.portal.casefile;

import evenfall.privacy.Confidential;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided last about a case, as far as a patient may be told.
 *
 * @param tests what is to be ordered
 */
public record LatestDecision(
        DecisionOutcome outcome,
        @Nullable Confidential advice,
        List<Confidential> tests,
        @Nullable LocalDate lookAgain) {

    static LatestDecision of(DecisionLine made) {
        var content = made.content();
        return content == null
                ? new LatestDecision(made.outcome(), null, List.of(), null)
                : new LatestDecision(
                        made.outcome(),
                        content.advice(),
                        content.orders().stream().map(Order::what).toList(),
                        content.lookAgain());
    }
}
