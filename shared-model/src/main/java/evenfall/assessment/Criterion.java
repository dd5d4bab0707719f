package evenfall.assessment;

import evenfall.answer.QuestionId;
import java.util.List;

/**
 * One of the criteria a specialty goes by.
 *
 * @param fact what has to hold
 * @param state the derived value that says whether it does: {@code met}, {@code not-met} or {@code unclear}
 * @param questions what the patient is asked about it
 * @param ask what the clinician asks when it is unclear
 */
public record Criterion(
        String id, String title, String fact, String state, List<QuestionId> questions, String ask, String source) {

    public Criterion {
        questions = List.copyOf(questions);
    }
}
