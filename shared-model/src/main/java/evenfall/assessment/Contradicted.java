package evenfall.assessment;

import evenfall.answer.QuestionId;
import java.util.Set;

/**
 * A contradiction found in a patient's answers.
 *
 * @param because the questions whose answers do not fit
 */
public record Contradicted(Contradiction contradiction, Set<QuestionId> because) {

    public Contradicted {
        because = Joined.unchanging(because);
    }
}
