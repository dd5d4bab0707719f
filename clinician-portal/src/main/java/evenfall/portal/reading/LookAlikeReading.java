package evenfall.portal.reading;

import evenfall.assessment.LookAlike;
import evenfall.assessment.Rule;
import evenfall.assessment.Verdict;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another cause, and what the answers say for it and against it.
 *
 * @param verdict whether the rule that points to it holds
 * @param finding where the rule holds
 * @param open questions that nobody has answered yet
 */
public record LookAlikeReading(
        Rule rule,
        Verdict verdict,
        @Nullable FindingReading finding,
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

    /** Whether nobody knows yet. */
    public boolean isPossible() {
        return verdict == Verdict.UNKNOWN;
    }

    /** Whether answers speak against it, and it did not just fail to apply. */
    public boolean isSpokenAgainst() {
        return verdict == Verdict.FALSE && !against.isEmpty();
    }
}
