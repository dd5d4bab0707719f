package evenfall.protocol;

import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.Answer;
import evenfall.assessment.Condition;
import evenfall.assessment.Derivation;
import evenfall.assessment.Fact.Value;
import evenfall.assessment.RuleBook;
import evenfall.assessment.Subject;
import evenfall.form.Asked;
import evenfall.form.Form;
import evenfall.form.Option;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which kind of value each name of a protocol has, and what is wrong with asking it for another. */
record Kinds(Form form, RuleBook rules) {

    private sealed interface Kind {

        record Truth() implements Kind {}

        /** A number between limits, where it has any. */
        record Quantity(
                @Nullable BigDecimal least, @Nullable BigDecimal most) implements Kind {

            static final Quantity ANY = new Quantity(null, null);

            boolean includes(BigDecimal number) {
                return (least == null || least.compareTo(number) <= 0) && (most == null || most.compareTo(number) >= 0);
            }
        }

        record Text() implements Kind {}

        record OneOf(Set<String> codes) implements Kind {}

        record AnyOf(Set<String> codes) implements Kind {}
    }

    Stream<String> faultsIn(Condition leaf) {
        return switch (leaf) {
            case Condition.Is(var subject, var value) -> oneOf(subject, Set.of(value));
            case Condition.IsNot(var subject, var value) -> oneOf(subject, Set.of(value));
            case Condition.IsIn(var subject, var values) -> oneOf(subject, values);
            case Condition.Has(var subject, var values) -> anyOf(subject, values);
            case Condition.Compares(var subject, var _, var limit) ->
                switch (limit) {
                    case Condition.Limit.Derived(var derived) -> Stream.concat(number(subject), number(derived));
                    case Condition.Limit.Fixed(var number) ->
                        Stream.concat(number(subject), outOfReach(subject, number));
                };
            case Condition.Answered(var subject) -> kind(subject).isPresent() ? Stream.empty() : unknown(subject);
            case Condition.Holds(var derived) ->
                faults(
                        derived,
                        kind -> kind instanceof Kind.Truth
                                ? Stream.empty()
                                : Stream.of("\"%s\" is not true or false; compare it with a value"
                                        .formatted(derived.name())));
            case Condition.Fires(var rule) ->
                rules.rules().containsKey(rule)
                        ? Stream.empty()
                        : Stream.of(
                                "there is no rule \"%s\"; check the spelling, or add it to rules.yaml".formatted(rule));
            case Condition.All _, Condition.Any _, Condition.Not _ -> Stream.empty();
        };
    }

    private Stream<String> oneOf(Subject subject, Collection<String> values) {
        return faults(subject, kind -> switch (kind) {
            case Kind.OneOf(var codes) -> unoffered(subject, codes, values);
            case Kind.Quantity _ ->
                values.stream()
                        .filter(it -> !RuleBookReader.isNumber(it))
                        .map(it ->
                                "\"%s\" is a number and \"%s\" is none; write a number".formatted(subject.name(), it));
            case Kind.AnyOf _ ->
                Stream.of("\"%s\" has several answers; ask with \"has\" or \"has-any\"".formatted(subject.name()));
            case Kind.Truth _ -> Stream.of("\"%s\" is true or false; ask without \"=\"".formatted(subject.name()));
            case Kind.Text _ ->
                Stream.of("\"%s\" is free text, which no rule reads; ask with answered(%s)"
                        .formatted(subject.name(), subject.name()));
        });
    }

    private Stream<String> anyOf(Subject subject, Collection<String> values) {
        return faults(
                subject,
                kind -> kind instanceof Kind.AnyOf(var codes)
                        ? unoffered(subject, codes, values)
                        : Stream.of("\"%s\" does not have several answers; ask with \"=\" or \"in\""
                                .formatted(subject.name())));
    }

    private Stream<String> number(Subject subject) {
        return faults(
                subject,
                kind -> kind instanceof Kind.Quantity
                        ? Stream.empty()
                        : Stream.of(
                                "\"%s\" is not a number; compare it with \"=\" or \"in\"".formatted(subject.name())));
    }

    /** A limit that no answer reaches makes a comparison that always comes out the same: a slip of the pen. */
    private Stream<String> outOfReach(Subject subject, BigDecimal limit) {
        return kind(subject)
                .filter(it -> it instanceof Kind.Quantity quantity && !quantity.includes(limit))
                .map(it -> "\"%s\" never comes near %s; choose a limit that an answer can reach"
                        .formatted(subject.name(), limit.toPlainString()))
                .stream();
    }

    private static Stream<String> unoffered(Subject subject, Set<String> codes, Collection<String> values) {
        return values.stream()
                .filter(it -> !codes.contains(it) && !it.equals(Answer.UNSURE))
                .map(it -> "\"%s\" has no option \"%s\"; there are %s"
                        .formatted(subject.name(), it, String.join(", ", new TreeSet<>(codes))));
    }

    private Stream<String> faults(Subject subject, Function<Kind, Stream<String>> check) {
        return kind(subject).map(check).orElseGet(() -> unknown(subject));
    }

    private static Stream<String> unknown(Subject subject) {
        return Stream.of(
                switch (subject) {
                    case Subject.Question(var id) ->
                        "there is no question \"%s\"; check the spelling, or add it to form.yaml".formatted(id);
                    case Subject.Derived(var name) ->
                        "there is no derived value \"%s\"; check the spelling, or add it to derived.yaml"
                                .formatted(name);
                });
    }

    private Optional<Kind> kind(Subject subject) {
        return switch (subject) {
            case Subject.Question(var id) -> form.question(id).map(it -> kind(it.asked()));
            case Subject.Derived(var name) ->
                Optional.ofNullable(rules.derived().get(name)).map(it -> kind(it.from()));
        };
    }

    private static Kind kind(Asked asked) {
        return switch (asked) {
            case Asked.OneOf(var options) -> new Kind.OneOf(codes(options));
            case Asked.AnyOf(var options, var _) -> new Kind.AnyOf(codes(options));
            case Asked.Amount(var _, var least, var most, var _, var _) -> new Kind.Quantity(least, most);
            case Asked.Day _, Asked.Text _ -> new Kind.Text();
        };
    }

    private static Kind kind(Derivation derivation) {
        return switch (derivation) {
            case Derivation.When _ -> new Kind.Truth();
            case Derivation.Count _, Derivation.Highest _, Derivation.Sum _, Derivation.Quotient _ -> Kind.Quantity.ANY;
            case Derivation.Cases cases -> {
                var codes = cases.values()
                        .filter(Value.Code.class::isInstance)
                        .map(it -> ((Value.Code) it).code())
                        .collect(toUnmodifiableSet());
                yield codes.isEmpty() ? Kind.Quantity.ANY : new Kind.OneOf(codes);
            }
        };
    }

    private static Set<String> codes(Collection<Option> options) {
        return options.stream().map(Option::code).collect(toUnmodifiableSet());
    }
}
