package evenfall.assessment;

import evenfall.answer.QuestionId;
import java.util.Set;

/**
 * A verdict and its working.
 *
 * @param because the questions whose answers, or whose silence, decided it
 */
public record Outcome(Verdict verdict, Set<QuestionId> because) {

    static final Outcome TRUE = new Outcome(Verdict.TRUE, Set.of());

    static final Outcome FALSE = new Outcome(Verdict.FALSE, Set.of());

    public Outcome {
        because = Joined.unchanging(because);
    }

    public boolean holds() {
        return verdict == Verdict.TRUE;
    }

    Outcome and(Outcome other) {
        int order = verdict.compareTo(other.verdict);
        return (order == 0) ? together(other) : (order < 0) ? this : other;
    }

    Outcome or(Outcome other) {
        int order = verdict.compareTo(other.verdict);
        return (order == 0) ? together(other) : (order > 0) ? this : other;
    }

    Outcome negated() {
        return new Outcome(verdict.negated(), because);
    }

    private Outcome together(Outcome other) {
        return new Outcome(verdict, Joined.of(because, other.because));
    }
}
