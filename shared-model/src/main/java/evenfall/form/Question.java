package evenfall.form;

import evenfall.answer.QuestionId;
import evenfall.assessment.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A question as a protocol asks it.
 *
 * @param required whether it must be answered, "I am not sure" included
 * @param redFlag whether the answer "no" is worth stating: it is shown and printed as a negative red flag
 * @param shownWhen who is asked; where this is unknown the question stays hidden
 * @param code its code in a public code system
 */
public record Question(
        QuestionId id,
        Asked asked,
        String text,
        boolean required,
        boolean redFlag,
        Condition shownWhen,
        @Nullable String code) {}
