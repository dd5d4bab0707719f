package evenfall.portal.reading;

import evenfall.assessment.Criterion;
import java.util.List;

/**
 * A criterion, whether it is met, and the answers that decided so.
 *
 * @param because the answers, or the silence, that decided
 * @param asked everything that was asked about it
 */
public record CriterionReading(
        Criterion criterion, CriterionState state, List<AnswerReading> because, List<AnswerReading> asked) {

    public CriterionReading {
        because = List.copyOf(because);
        asked = List.copyOf(asked);
    }
}
