package evenfall.portal.reading;

import evenfall.answer.Answers;
import evenfall.assessment.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came after the form: a patient answered again when the clinic asked back, or staff added what was measured.
 *
 * @param before how urgent the case was until then
 * @param after how urgent it is since
 * @param by the name of whoever of the staff added it; absent where the patient answered
 */
public record LaterAnswers(
        Answers answers,
        Instant at,
        Level before,
        Level after,
        @Nullable String by) {

    public LaterAnswers(Answers answers, Instant at, Level before, Level after) {
        this(answers, at, before, after, null);
    }

    @Override
    public String toString() {
        return "[later answers]";
    }
}
