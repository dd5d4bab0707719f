package evenfall.portal.reading;

import evenfall.assessment.Criterion;
import java.util.List;

/**
 * A criterion, whether it is met, and the answers that decided so.
 *
 * @param because the answers, or the silence, that decided
 */
public record CriterionReading(Criterion criterion, CriterionState state, List<AnswerReading> because) {

    public CriterionReading {
        because = List.copyOf(because);
    }
}
