package evenfall.assessment;

import evenfall.answer.QuestionId;
import evenfall.assessment.Fact.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** All numbers together: not asked if one of them was not, unknown if one of them is. */
    record Sum(List<Subject> of) implements Derivation {

        public Sum {
            of = List.copyOf(of);
        }
    }

    /** The product of some numbers by that of others, times a number; unknown if one of them is. */
    record Quotient(List<Subject> over, List<Subject> under, BigDecimal times) implements Derivation {

        public Quotient {
            over = List.copyOf(over);
            under = List.copyOf(under);
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
            case Sum(var of) -> calculated(of, facts, numbers -> numbers.reduce(BigDecimal.ZERO, BigDecimal::add));
            case Quotient(var over, var under, var times) -> {
                var dividend = calculated(over, facts, it -> it.reduce(times, BigDecimal::multiply));
                var divisor = calculated(under, facts, it -> it.reduce(BigDecimal.ONE, BigDecimal::multiply));
                yield divided(dividend, divisor);
            }
        };
    }

    /** Whether whatever comes out of this is a number. */
    default boolean isNumber() {
        return switch (this) {
            case When _ -> false;
            case Cases cases -> cases.values().allMatch(Value.Quantity.class::isInstance);
            case Count _, Highest _, Sum _, Quotient _ -> true;
        };
    }

    /** The codes as which this can come out. */
    default Set<String> codes() {
        return switch (this) {
            case Cases cases ->
                cases.values()
                        .flatMap(it -> it instanceof Value.Code(var code) ? Stream.of(code) : Stream.empty())
                        .collect(Collectors.toUnmodifiableSet());
            case When _, Count _, Highest _, Sum _, Quotient _ -> Set.of();
        };
    }

    /** Every condition this value is made from. */
    default Stream<Condition> restsOn() {
        return switch (this) {
            case When(var condition) -> Stream.of(condition);
            case Cases(var cases, var _) -> cases.stream().map(Case::when);
            case Count(var conditions) -> conditions.stream();
            case Highest(var of) -> of.stream().map(Condition.Answered::new);
            case Sum(var of) -> of.stream().map(Condition.Answered::new);
            case Quotient(var over, var under, var _) ->
                Stream.concat(over.stream(), under.stream()).map(Condition.Answered::new);
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
        var because = Joined.of(facts.stream().map(Fact::because).toList());
        return facts.stream()
                .map(Fact::value)
                .filter(Value.Quantity.class::isInstance)
                .map(Value.Quantity.class::cast)
                .max(Comparator.comparing(Value.Quantity::number))
                .map(it -> new Fact(it, because))
                .orElseGet(() -> Fact.unknown(because));
    }

    private static Fact calculated(
            List<Subject> of, Facts facts, Function<Stream<BigDecimal>, BigDecimal> calculation) {
        var known = of.stream().map(it -> it.in(facts)).toList();
        var because = Joined.of(known.stream().map(Fact::because).toList());
        if (known.stream().anyMatch(it -> it.value() instanceof Value.NotAsked)) {
            return new Fact(new Value.NotAsked(), because);
        }
        var numbers = known.stream().map(Fact::number).flatMap(Optional::stream).toList();
        return numbers.size() == of.size()
                ? new Fact(new Value.Quantity(calculation.apply(numbers.stream())), because)
                : Fact.unknown(because);
    }

    private static Fact divided(Fact dividend, Fact divisor) {
        var because = Joined.of(dividend.because(), divisor.because());
        return dividend.value() instanceof Value.Quantity(var over)
                        && divisor.value() instanceof Value.Quantity(var under)
                        && under.signum() != 0
                ? new Fact(new Value.Quantity(over.divide(under, MathContext.DECIMAL32)), because)
                : Fact.unknown(because);
    }

    private static Set<QuestionId> reasons(Collection<Outcome> outcomes) {
        return Joined.of(outcomes.stream().map(Outcome::because).toList());
    }
}
