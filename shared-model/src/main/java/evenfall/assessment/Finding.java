package evenfall.assessment;

import evenfall.answer.QuestionId;
import java.util.Set;

/**
 * What a rule found in a patient's answers, able to show its working.
 *
 * @param because the questions whose answers made the rule true
 */
public record Finding(Rule rule, Set<QuestionId> because) {

    public Finding {
        because = Joined.unchanging(because);
    }
}
