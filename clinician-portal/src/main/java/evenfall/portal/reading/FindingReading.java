package evenfall.portal.reading;

import evenfall.assessment.Rule;
import evenfall.submission.AdviceShown;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its working.
 *
 * @param key names it in addresses
 * @param because the answers that made the rule true
 * @param told when the patient was shown the rule's advice on the way, and acknowledged it
 */
public record FindingReading(
        UUID key,
        Rule rule,
        List<AnswerReading> because,
        @Nullable AdviceShown told) {

    public FindingReading {
        because = List.copyOf(because);
    }
}
