package evenfall.portal.reading;

import evenfall.assessment.Criterion;
import java.util.List;
import java.util.UUID;

/**
 * A criterion, whether it is met, and the answers that decided so.
 *
 * @param key names it in addresses
 * @param because the answers, or the silence, that decided
 * @param asked everything that was asked about it
 */
public record CriterionReading(
        UUID key, Criterion criterion, CriterionState state, List<AnswerReading> because, List<AnswerReading> asked) {

    public CriterionReading {
        because = List.copyOf(because);
        asked = List.copyOf(asked);
    }
}
