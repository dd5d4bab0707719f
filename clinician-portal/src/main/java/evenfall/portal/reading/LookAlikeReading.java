package evenfall.portal.reading;

import evenfall.assessment.LookAlike;
import evenfall.assessment.Rule;
import evenfall.assessment.Verdict;
import java.util.List;
import java.util.Objects;

/**
 * Another cause, and what the answers say for it and against it.
 *
 * @param verdict whether the rule that points to it holds
 * @param open questions that nobody has answered yet
 */
public record LookAlikeReading(
        Rule rule,
        Verdict verdict,
        List<AnswerReading> favouring,
        List<AnswerReading> against,
        List<AnswerReading> open) {

    public LookAlikeReading {
        favouring = List.copyOf(favouring);
        against = List.copyOf(against);
        open = List.copyOf(open);
    }

    public LookAlike cause() {
        return Objects.requireNonNull(rule.lookAlike());
    }

    /** Whether some answer points to it, although not enough of them do. */
    public boolean isPossible() {
        return verdict == Verdict.UNKNOWN;
    }

    public boolean isFound() {
        return verdict == Verdict.TRUE;
    }
}
