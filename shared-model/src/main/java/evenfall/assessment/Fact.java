package evenfall.assessment;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is known under one name, an answer or a value derived from answers, and what may be concluded from it. The three
 * silences are told apart here and nowhere else: a question that did not apply makes every comparison false; an empty
 * one, and the option "I am not sure", leave it unknown (clinical brief, section 0).
 *
 * @param because the questions it rests on
 */
public record Fact(Value value, Set<QuestionId> because) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** What a name can stand for. */
    public sealed interface Value {

        /** The question was shown and left empty, or what the value rests on is not known. */
        record Unknown() implements Value {}

        /** The question did not apply. */
        record NotAsked() implements Value {}

        record Code(String code) implements Value {}

        record Codes(Set<String> codes) implements Value {}

        record Quantity(BigDecimal number) implements Value {}

        record Truth(Verdict verdict) implements Value {}

        /** Free text, or a day: it is there or it is not; nothing else is read from it. */
        record Text() implements Value {}
    }

    public Fact {
        because = Joined.unchanging(because);
    }

    static Fact unknown(Set<QuestionId> because) {
        return new Fact(new Value.Unknown(), because);
    }

    /** The fact that an answer, or the lack of one, is. */
    public static Fact of(QuestionId question, Optional<Answer> answer) {
        var value = answer.map(Fact::valueOf).orElseGet(Value.Unknown::new);
        return new Fact(value, Set.of(question));
    }

    private static Value valueOf(Answer answer) {
        return switch (answer) {
            case Answer.Choice(var code) -> new Value.Code(code);
            case Answer.Choices(var codes) -> new Value.Codes(codes);
            case Answer.Amount(var number) -> new Value.Quantity(number);
            case Answer.Day _, Answer.Words _ -> new Value.Text();
            case Answer.NotAsked _ -> new Value.NotAsked();
        };
    }

    /** The code this fact stands for, if it stands for one. */
    public Optional<String> code() {
        return value instanceof Value.Code(var code) ? Optional.of(code) : Optional.empty();
    }

    /** The number this fact stands for; the code of a score is a number too. */
    public Optional<BigDecimal> number() {
        return switch (value) {
            case Value.Quantity(var number) -> Optional.of(number);
            case Value.Code(var code) ->
                Optional.of(code).filter(NUMBER.asMatchPredicate()).map(BigDecimal::new);
            case Value.Unknown _, Value.NotAsked _, Value.Codes _, Value.Truth _, Value.Text _ -> Optional.empty();
        };
    }

    Outcome is(String wanted) {
        return outcome(compared(wanted.equals(Answer.UNSURE), it -> matches(it, wanted)));
    }

    Outcome isNot(String unwanted) {
        return outcome(compared(unwanted.equals(Answer.UNSURE), it -> !matches(it, unwanted)));
    }

    Outcome isIn(Set<String> wanted) {
        return outcome(compared(wanted.contains(Answer.UNSURE), it -> matchesAny(it, wanted)));
    }

    Outcome has(Set<String> wanted) {
        return outcome(compared(
                true, it -> it instanceof Value.Codes(var codes) && !Collections.disjoint(codes, wanted)));
    }

    Outcome compares(Comparison how, Fact limit) {
        var verdict = compared(
                false,
                it -> it instanceof Value.Quantity(var number)
                        && limit.value instanceof Value.Quantity(var other)
                        && how.holds(number, other));
        boolean undecided = verdict == Verdict.FALSE && isKnown() && !limit.isKnown();
        return new Outcome(undecided ? Verdict.UNKNOWN : verdict, Joined.of(because, limit.because));
    }

    Outcome answered() {
        return outcome(Verdict.of(isKnown()));
    }

    Outcome holds() {
        return outcome(compared(false, it -> false));
    }

    boolean isKnown() {
        return switch (value) {
            case Value.Unknown _, Value.NotAsked _ -> false;
            case Value.Truth(var verdict) -> verdict != Verdict.UNKNOWN;
            case Value.Code _, Value.Codes _, Value.Quantity _, Value.Text _ -> true;
        };
    }

    private Verdict compared(boolean asksForUnsure, Predicate<Value> test) {
        return switch (value) {
            case Value.NotAsked _ -> Verdict.FALSE;
            case Value.Unknown _ -> Verdict.UNKNOWN;
            case Value.Truth(var verdict) -> verdict;
            case Value.Code(var code) when code.equals(Answer.UNSURE) && !asksForUnsure -> Verdict.UNKNOWN;
            case Value.Codes(var codes) when codes.contains(Answer.UNSURE) && !test.test(value) -> Verdict.UNKNOWN;
            case Value.Code _, Value.Codes _, Value.Quantity _, Value.Text _ -> Verdict.of(test.test(value));
        };
    }

    private static boolean matchesAny(Value value, Set<String> wanted) {
        return value instanceof Value.Code(var code)
                ? wanted.contains(code)
                : wanted.stream().anyMatch(it -> matches(value, it));
    }

    private static boolean matches(Value value, String wanted) {
        return switch (value) {
            case Value.Code(var code) -> code.equals(wanted);
            case Value.Quantity(var number) -> number.compareTo(new BigDecimal(wanted)) == 0;
            case Value.Codes _, Value.Truth _, Value.Text _, Value.Unknown _, Value.NotAsked _ -> false;
        };
    }

    private Outcome outcome(Verdict verdict) {
        return new Outcome(verdict, because);
    }
}
