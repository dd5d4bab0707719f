package evenfall.assessment;

import evenfall.answer.QuestionId;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A condition taken apart: which answers speak for it, which against, and which are still open. A verdict names only the
 * answers that decided it; whoever has to make up their own mind wants to see the others too.
 *
 * @param favouring questions whose answers make a part of it true
 * @param against questions whose answers make a part of it false, and none true
 * @param open questions that leave a part of it open
 */
public record Weighing(Verdict verdict, Set<QuestionId> favouring, Set<QuestionId> against, Set<QuestionId> open) {

    public Weighing {
        favouring = Set.copyOf(favouring);
        against = Set.copyOf(against);
        open = Set.copyOf(open);
    }

    static Weighing of(Condition condition, Facts facts) {
        var favouring = new HashSet<QuestionId>();
        var against = new HashSet<QuestionId>();
        var open = new HashSet<QuestionId>();
        weigh(condition, false, facts, Map.of(Verdict.TRUE, favouring, Verdict.FALSE, against, Verdict.UNKNOWN, open));
        against.removeAll(favouring);
        return new Weighing(condition.in(facts).verdict(), favouring, against, open);
    }

    private static void weigh(Condition condition, boolean negated, Facts facts, Map<Verdict, Set<QuestionId>> parts) {
        switch (condition) {
            case Condition.All(var all) -> all.forEach(it -> weigh(it, negated, facts, parts));
            case Condition.Any(var any) -> any.forEach(it -> weigh(it, negated, facts, parts));
            case Condition.Not(var part) -> weigh(part, !negated, facts, parts);
            default -> {
                var outcome = condition.in(facts);
                var verdict = negated ? outcome.verdict().negated() : outcome.verdict();
                Objects.requireNonNull(parts.get(verdict)).addAll(outcome.because());
            }
        }
    }
}
