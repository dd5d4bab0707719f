package evenfall.portal.reading;

import evenfall.assessment.Rule;
import evenfall.submission.AdviceShown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its working.
 *
 * @param because the answers that made the rule true
 * @param told when the patient was shown the rule's advice on the way, and acknowledged it
 */
public record FindingReading(
        Rule rule, List<AnswerReading> because, @Nullable AdviceShown told) {

    public FindingReading {
        because = List.copyOf(because);
    }
}
