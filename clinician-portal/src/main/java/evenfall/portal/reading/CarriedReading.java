package evenfall.portal.reading;

import evenfall.protocol.Carried;
import java.util.List;

/**
 * Something that the letter of a pathway must carry, with whatever is there of it.
 *
 * @param answers without what did not apply to this patient
 */
public record CarriedReading(Carried item, List<AnswerReading> answers, List<ValueReading> values) {

    public CarriedReading {
        answers = List.copyOf(answers);
        values = List.copyOf(values);
    }
}
