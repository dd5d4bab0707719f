package evenfall.assessment;

import static java.util.stream.Collectors.toMap;

import evenfall.answer.Answers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The derived values and rules of a protocol, in the protocol's order. */
public final class RuleBook {

    private final Map<String, DerivedValue> derived;

    private final Map<String, Rule> rules;

    private final List<Contradiction> contradictions;

    /** @throws IllegalStateException if a name is taken twice */
    public RuleBook(List<DerivedValue> derived, List<Rule> rules, List<Contradiction> contradictions) {
        this.derived = byName(derived, DerivedValue::name);
        this.rules = byName(rules, Rule::id);
        this.contradictions = List.copyOf(contradictions);
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

    public List<Contradiction> contradictions() {
        return contradictions;
    }

    /** Every condition of rules and derived values. */
    public Stream<Condition> conditions() {
        return Stream.concat(
                rules.values().stream().map(Rule::when),
                derived.values().stream().flatMap(it -> it.from().restsOn()));
    }

    /** What one rule, by its id, makes of these answers. */
    public Outcome outcome(String rule, Answers answers) {
        return new KnownFacts(this, answers).ruleHolds(rule);
    }

    /** What speaks for and what against each of these rules. */
    public Map<Rule, Weighing> weighed(Predicate<Rule> wanted, Answers answers) {
        var facts = new KnownFacts(this, answers);
        var weighed = new LinkedHashMap<Rule, Weighing>();
        rules.values().stream().filter(wanted).forEach(it -> weighed.put(it, Weighing.of(it.when(), facts)));
        return weighed;
    }

    /** What a condition makes of these answers. */
    public Verdict verdict(Condition condition, Answers answers) {
        return condition.in(new KnownFacts(this, answers)).verdict();
    }

    /** Whether a condition is true of these answers. */
    public boolean holds(Condition condition, Answers answers) {
        return condition.in(new KnownFacts(this, answers)).holds();
    }

    /** What one derived value comes out as. */
    public Fact value(String derived, Answers answers) {
        return new KnownFacts(this, answers).derived(derived);
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
        var contradicted = contradictions.stream()
                .map(it -> contradicted(it, facts))
                .flatMap(Optional::stream)
                .toList();
        return new Assessment(answers, findings, contradicted, facts.derived());
    }

    private static Optional<Contradicted> contradicted(Contradiction contradiction, KnownFacts facts) {
        var outcome = contradiction.when().in(facts);
        return outcome.holds() ? Optional.of(new Contradicted(contradiction, outcome.because())) : Optional.empty();
    }

    private static Optional<Finding> finding(Rule rule, KnownFacts facts) {
        var outcome = facts.ruleHolds(rule.id());
        return outcome.holds() ? Optional.of(new Finding(rule, outcome.because())) : Optional.empty();
    }
}
