package evenfall.portal.reading;

import evenfall.answer.Answers;
import evenfall.assessment.Level;
import java.time.Instant;

/**
 * What a patient answered again, when the clinic asked back.
 *
 * @param before how urgent the case was until then
 * @param after how urgent it is since
 */
public record LaterAnswers(Answers answers, Instant at, Level before, Level after) {

    @Override
    public String toString() {
        return "[later answers]";
    }
}
