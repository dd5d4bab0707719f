package evenfall.assessment;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.QuestionId;
import evenfall.assessment.Fact.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a derived value comes out of answers. */
public sealed interface Derivation {

    /** True, false or unknown, as the condition is. */
    record When(Condition condition) implements Derivation {}

    /**
     * The value of the first case that is true.
     *
     * @param otherwise the value when no case is true; without one the value is then unknown
     */
    record Cases(List<Case> cases, @Nullable Value otherwise) implements Derivation {

        public Cases {
            cases = List.copyOf(cases);
        }

        /** Every value this can come out as. */
        public Stream<Value> values() {
            return Stream.concat(cases.stream().map(Case::is), Stream.ofNullable(otherwise));
        }
    }

    /** How many of the conditions are true, from 0 on; what is unknown or did not apply does not count. */
    record Count(List<Condition> conditions) implements Derivation {

        public Count {
            conditions = List.copyOf(conditions);
        }
    }

    /** The highest of the numbers that are known; unknown when none is. */
    record Highest(List<Subject.Derived> of) implements Derivation {

        public Highest {
            of = List.copyOf(of);
        }
    }

    record Case(Value is, Condition when) {}

    default Fact in(Facts facts) {
        return switch (this) {
            case When(var condition) -> {
                var outcome = condition.in(facts);
                yield new Fact(new Value.Truth(outcome.verdict()), outcome.because());
            }
            case Cases(var cases, var otherwise) -> firstTrue(cases, otherwise, facts);
            case Count(var conditions) -> {
                var outcomes = conditions.stream().map(it -> it.in(facts)).toList();
                long count = outcomes.stream().filter(Outcome::holds).count();
                yield new Fact(new Value.Quantity(BigDecimal.valueOf(count)), reasons(outcomes));
            }
            case Highest(var of) -> highest(of.stream().map(it -> it.in(facts)).toList());
        };
    }

    /** Every condition this value is made from. */
    default Stream<Condition> restsOn() {
        return switch (this) {
            case When(var condition) -> Stream.of(condition);
            case Cases(var cases, var _) -> cases.stream().map(Case::when);
            case Count(var conditions) -> conditions.stream();
            case Highest(var of) -> of.stream().map(Condition.Answered::new);
        };
    }

    private static Fact firstTrue(List<Case> cases, @Nullable Value otherwise, Facts facts) {
        for (var one : cases) {
            var outcome = one.when().in(facts);
            if (outcome.holds()) {
                return new Fact(one.is(), outcome.because());
            }
        }
        var because = reasons(cases.stream().map(it -> it.when().in(facts)).toList());
        return otherwise == null ? Fact.unknown(because) : new Fact(otherwise, because);
    }

    private static Fact highest(List<Fact> facts) {
        var because = facts.stream().flatMap(it -> it.because().stream()).collect(toUnmodifiableSet());
        return facts.stream()
                .map(Fact::value)
                .filter(Value.Quantity.class::isInstance)
                .map(Value.Quantity.class::cast)
                .max(Comparator.comparing(Value.Quantity::number))
                .map(it -> new Fact(it, because))
                .orElseGet(() -> Fact.unknown(because));
    }

    private static Set<QuestionId> reasons(Collection<Outcome> outcomes) {
        return outcomes.stream().flatMap(it -> it.because().stream()).collect(toUnmodifiableSet());
    }
}
