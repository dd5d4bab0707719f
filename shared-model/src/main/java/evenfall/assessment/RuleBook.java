package evenfall.assessment;

import static java.util.stream.Collectors.toMap;

import evenfall.answer.Answers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The derived values and rules of a protocol, in the protocol's order. */
public final class RuleBook {

    private final Map<String, DerivedValue> derived;

    private final Map<String, Rule> rules;

    /** @throws IllegalStateException if a name is taken twice */
    public RuleBook(List<DerivedValue> derived, List<Rule> rules) {
        this.derived = byName(derived, DerivedValue::name);
        this.rules = byName(rules, Rule::id);
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return Collections.unmodifiableMap(all.stream()
                .collect(toMap(
                        name,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("Twice: " + name.apply(one));
                        },
                        LinkedHashMap::new)));
    }

    public Map<String, DerivedValue> derived() {
        return derived;
    }

    public Map<String, Rule> rules() {
        return rules;
    }

    /**
     * Judges answers by every rule.
     *
     * @param answers what did not apply is marked as such
     */
    public Assessment assess(Answers answers) {
        var facts = new KnownFacts(this, answers);
        var findings = rules.values().stream()
                .map(it -> finding(it, facts))
                .flatMap(Optional::stream)
                .toList();
        return new Assessment(answers, findings, facts.derived());
    }

    private static Optional<Finding> finding(Rule rule, KnownFacts facts) {
        var outcome = facts.ruleHolds(rule.id());
        return outcome.holds() ? Optional.of(new Finding(rule, outcome.because())) : Optional.empty();
    }
}
