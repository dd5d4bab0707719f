package evenfall.assessment;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a rule, a derived value or skip logic asks of a patient's answers, written in the condition language of the
 * clinical brief (section 0) and read by {@link #parse}.
 */
public sealed interface Condition {

    /** {@code x = v}; a number is compared as a number. */
    record Is(Subject subject, String value) implements Condition {}

    /** {@code x != v}: false when the question did not apply, unlike {@code not (x = v)}. */
    record IsNot(Subject subject, String value) implements Condition {}

    /** {@code x in {a, b}}: the one option chosen is among these. */
    record IsIn(Subject subject, Set<String> values) implements Condition {

        public IsIn {
            values = inOrder(values);
        }
    }

    /** {@code x has v} and {@code x has-any {a, b}}: at least one of these is among the options chosen. */
    record Has(Subject subject, Set<String> values) implements Condition {

        public Has {
            values = inOrder(values);
        }
    }

    /** {@code x < n} and its kin. */
    record Compares(Subject subject, Comparison how, Limit limit) implements Condition {}

    /** {@code answered(x)}: never unknown. */
    record Answered(Subject subject) implements Condition {}

    /** {@code d-adult}: a derived value that is itself true, false or unknown. */
    record Holds(Subject.Derived derived) implements Condition {}

    /** {@code fires(R38)}: the condition of that rule. */
    record Fires(String rule) implements Condition {}

    record All(List<Condition> parts) implements Condition {

        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** What a number is compared with. */
    sealed interface Limit {

        record Fixed(BigDecimal number) implements Limit {}

        record Derived(Subject.Derived value) implements Limit {}

        default String text() {
            return switch (this) {
                case Fixed(var number) -> number.toPlainString();
                case Derived(var value) -> value.name();
            };
        }

        default Fact in(Facts facts) {
            return switch (this) {
                case Fixed(var number) -> new Fact(new Fact.Value.Quantity(number), Set.of());
                case Derived(var value) -> value.in(facts);
            };
        }
    }

    /**
     * Reads a condition.
     *
     * @throws ConditionSyntaxException if the text is not in the condition language; the message says where and why
     */
    static Condition parse(String text) {
        return new ConditionParser(text).parse();
    }

    /** The condition as it is written: {@link #parse} reads from it what it is. Empty where nothing is asked. */
    default String text() {
        return switch (this) {
            case Is(var subject, var value) -> "%s = %s".formatted(subject.name(), value);
            case IsNot(var subject, var value) -> "%s != %s".formatted(subject.name(), value);
            case IsIn(var subject, var values) -> "%s in %s".formatted(subject.name(), set(values));
            case Has(var subject, var values) ->
                values.size() == 1
                        ? "%s has %s"
                                .formatted(subject.name(), values.iterator().next())
                        : "%s has-any %s".formatted(subject.name(), set(values));
            case Compares(var subject, var how, var limit) ->
                "%s %s %s".formatted(subject.name(), how.sign(), limit.text());
            case Answered(var subject) -> "answered(%s)".formatted(subject.name());
            case Holds(var derived) -> derived.name();
            case Fires(var rule) -> "fires(%s)".formatted(rule);
            case All(var parts) -> parts.stream().map(Condition::bracketed).collect(joining(" and "));
            case Any(var parts) ->
                parts.stream()
                        .map(it -> it instanceof All ? it.text() : it.bracketed())
                        .collect(joining(" or "));
            case Not(var part) -> "not " + part.bracketed();
        };
    }

    private String bracketed() {
        boolean joins = switch (this) {
            case All(var parts) -> parts.size() > 1;
            case Any(var parts) -> parts.size() > 1;
            default -> false;
        };
        return joins ? "(%s)".formatted(text()) : text();
    }

    private static String set(Set<String> values) {
        return "{%s}".formatted(String.join(", ", values));
    }

    private static Set<String> inOrder(Set<String> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** Decides the condition. That every name has the kind of value asked for is checked when a protocol loads. */
    default Outcome in(Facts facts) {
        return switch (this) {
            case Is(var subject, var value) -> subject.in(facts).is(value);
            case IsNot(var subject, var value) -> subject.in(facts).isNot(value);
            case IsIn(var subject, var values) -> subject.in(facts).isIn(values);
            case Has(var subject, var values) -> subject.in(facts).has(values);
            case Compares(var subject, var how, var limit) -> subject.in(facts).compares(how, limit.in(facts));
            case Answered(var subject) -> subject.in(facts).answered();
            case Holds(var derived) -> derived.in(facts).holds();
            case Fires(var rule) -> facts.ruleHolds(rule);
            case All(var parts) -> {
                var outcome = Outcome.TRUE;
                for (var part : parts) {
                    outcome = outcome.and(part.in(facts));
                }
                yield outcome;
            }
            case Any(var parts) -> {
                var outcome = Outcome.FALSE;
                for (var part : parts) {
                    outcome = outcome.or(part.in(facts));
                }
                yield outcome;
            }
            case Not(var part) -> part.in(facts).negated();
        };
    }

    /** Every simple condition in this one. */
    default Stream<Condition> leaves() {
        return switch (this) {
            case All(var parts) -> parts.stream().flatMap(Condition::leaves);
            case Any(var parts) -> parts.stream().flatMap(Condition::leaves);
            case Not(var part) -> part.leaves();
            case Is _, IsNot _, IsIn _, Has _, Compares _, Answered _, Holds _, Fires _ -> Stream.of(this);
        };
    }

    /** What a simple condition is about; none where it is about a rule or joins others. */
    default Optional<Subject> about() {
        return switch (this) {
            case Is(var subject, var _) -> Optional.of(subject);
            case IsNot(var subject, var _) -> Optional.of(subject);
            case IsIn(var subject, var _) -> Optional.of(subject);
            case Has(var subject, var _) -> Optional.of(subject);
            case Compares(var subject, var _, var _) -> Optional.of(subject);
            case Answered(var subject) -> Optional.of(subject);
            case Holds(var derived) -> Optional.of(derived);
            case Fires _, All _, Any _, Not _ -> Optional.empty();
        };
    }

    /** Every question, derived value and rule this condition names. */
    default Stream<String> names() {
        return leaves().flatMap(it -> switch (it) {
            case Fires(var rule) -> Stream.of(rule);
            case Compares(var subject, var _, Limit.Derived(var limit)) -> Stream.of(subject.name(), limit.name());
            default -> it.about().stream().map(Subject::name);
        });
    }
}
