package evenfall.form;

import evenfall.answer.QuestionId;
import evenfall.assessment.Condition;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as a protocol asks it.
 *
 * @param required whether it must be answered, "I am not sure" included
 * @param redFlag whether the answer "no" is worth stating: it is shown and printed as a negative red flag
 * @param discreet whether the answer of somebody under age is for the clinic alone, and not shown again to whoever helps
 * @param picture whether a picture of the body is another way to choose among its options
 * @param shownWhen who is asked; where this is unknown the question stays hidden
 * @param basis why it is asked
 * @param code its code in a public code system
 * @param demand what a clinic must have switched on before anybody is asked
 * @param off whether it has not, so that nobody is
 */
public record Question(
        QuestionId id,
        Asked asked,
        String text,
        boolean required,
        boolean redFlag,
        boolean discreet,
        boolean picture,
        Condition shownWhen,
        String basis,
        @Nullable String code,
        @Nullable String demand,
        boolean off) {

    Question asking(Asked narrower) {
        return new Question(
                id, narrower, text, required, redFlag, discreet, picture, shownWhen, basis, code, demand, off);
    }

    Question with(Set<String> switchedOn) {
        boolean nowOff = demand != null && !switchedOn.contains(demand);
        return new Question(
                id, asked, text, required, redFlag, discreet, picture, shownWhen, basis, code, demand, nowOff);
    }
}
