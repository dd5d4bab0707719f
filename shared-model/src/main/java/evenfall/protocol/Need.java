package evenfall.protocol;

import evenfall.answer.QuestionId;
import evenfall.assessment.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a service may want to have before it sees a patient.
 *
 * @param when of whom it is wanted; of everybody where that is not said
 * @param met whether it is there, where a condition says so rather than answers
 * @param questions that have to be answered, as far as they apply to the patient
 * @param months how old a measured value may be; 0 for any age
 * @param check whether a clinician has to look at what was answered before it will do
 */
public record Need(
        String id,
        String say,
        @Nullable Condition when,
        @Nullable Condition met,
        List<QuestionId> questions,
        int months,
        boolean check) {

    public Need {
        questions = List.copyOf(questions);
    }
}
