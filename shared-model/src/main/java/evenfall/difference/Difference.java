package evenfall.difference;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.assessment.Assessment;
import evenfall.assessment.Condition;
import evenfall.assessment.Criterion;
import evenfall.assessment.DerivedValue;
import evenfall.assessment.Fact;
import evenfall.assessment.Finding;
import evenfall.assessment.Level;
import evenfall.assessment.Rule;
import evenfall.assessment.Subject;
import evenfall.difference.MeasuredChange.Measured;
import evenfall.form.Asked;
import evenfall.form.Question;
import evenfall.protocol.Medicines.Match;
import evenfall.protocol.Validity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has changed from one account of a person to a later one. Better and worse are said only where the protocol says
 * which way is worse. Two versions of a protocol are compared in what both of them know; whatever only one knows is
 * incomparable.
 */
public final class Difference {

    private final Account then;

    private final Account now;

    private final Severities severities;

    private Difference(Account then, Account now) {
        this.then = then;
        this.now = now;
        this.severities = new Severities(now.protocol());
    }

    /**
     * Compares two accounts of one person.
     *
     * @throws IllegalArgumentException if they were given under different protocols
     */
    public static Difference between(Account then, Account now) {
        if (!then.protocol().id().equals(now.protocol().id())) {
            throw new IllegalArgumentException("%s and %s have nothing in common"
                    .formatted(then.protocol().id(), now.protocol().id()));
        }
        return new Difference(then, now);
    }

    public Account then() {
        return then;
    }

    public Account now() {
        return now;
    }

    public boolean isAcrossVersions() {
        return !then.protocol().version().equals(now.protocol().version());
    }

    /** Whether the case is more or less urgent than it was. */
    public Turn level() {
        return Turn.ofWorsening(level(then).compareTo(level(now)));
    }

    private static Level level(Account account) {
        return account.assessment().level();
    }

    /** What is new first, then what is gone, then what has stayed; the most pressing first within each. */
    public List<FindingChange> findings() {
        var before = byRule(then.assessment());
        var after = byRule(now.assessment());
        var here = after.entrySet().stream().map(it -> here(it.getValue(), before.get(it.getKey())));
        var gone = before.entrySet().stream()
                .filter(it -> !after.containsKey(it.getKey()))
                .map(it -> absent(it.getValue(), now, Turn.GONE));
        return Stream.concat(here, gone)
                .sorted(Comparator.comparing(FindingChange::turn, Comparator.comparingInt(Difference::place))
                        .thenComparing(it -> it.finding().rule().level()))
                .toList();
    }

    private static int place(Turn turn) {
        return switch (turn) {
            case NEW -> 0;
            case GONE -> 1;
            case WORSE, CHANGED, BETTER, INCOMPARABLE -> 2;
            case UNCHANGED -> 3;
        };
    }

    private static Map<String, Finding> byRule(Assessment assessment) {
        return assessment.findings().stream()
                .collect(toMap(it -> it.rule().id(), Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private FindingChange here(Finding finding, @Nullable Finding before) {
        return before == null
                ? absent(finding, then, Turn.NEW)
                : new FindingChange(Turn.UNCHANGED, finding, null, isRewritten(before.rule(), finding.rule()));
    }

    /** A finding of one account that the other has not. */
    private static FindingChange absent(Finding finding, Account hasNot, Turn turn) {
        var rule = hasNot.protocol().rules().rules().get(finding.rule().id());
        if (rule == null) {
            return new FindingChange(Turn.INCOMPARABLE, finding, null, false);
        }
        var elsewhere =
                hasNot.protocol().rules().outcome(rule.id(), hasNot.assessment().answers());
        return new FindingChange(turn, finding, elsewhere, isRewritten(rule, finding.rule()));
    }

    private static boolean isRewritten(Rule one, Rule other) {
        return !one.when().equals(other.when());
    }

    /** Everything that was said at least once, in the order of the form as it is now; then what is asked no more. */
    public List<AnswerChange> answers() {
        var questions = now.protocol().form().questions().map(this::answer);
        var askedNoMore = then.protocol()
                .form()
                .questions()
                .filter(it -> question(now, it.id()).isEmpty())
                .map(this::answer);
        return Stream.concat(questions, askedNoMore)
                .filter(it -> it.then() != null || it.now() != null)
                .toList();
    }

    private AnswerChange answer(Question question) {
        var id = question.id();
        var before = then.said(id).orElse(null);
        var after = now.said(id).orElse(null);
        var asked = question(then, id);
        var asks = question(now, id);
        boolean comparable = asked.isPresent() && asks.isPresent() && sameKind(asked.get(), asks.get());
        boolean rewritten = comparable && isRewritten(asked.get(), asks.get());
        return new AnswerChange(
                id, comparable ? turn(asks.get(), before, after) : Turn.INCOMPARABLE, before, after, rewritten);
    }

    private static Optional<Question> question(Account account, QuestionId id) {
        return account.protocol().form().question(id);
    }

    private static boolean sameKind(Question one, Question other) {
        return (one.asked() instanceof Asked.Amount first && other.asked() instanceof Asked.Amount second)
                ? first.unit().equals(second.unit())
                : one.asked().getClass().equals(other.asked().getClass());
    }

    private static boolean isRewritten(Question one, Question other) {
        return !one.text().equals(other.text()) || !one.asked().equals(other.asked());
    }

    private Turn turn(Question question, @Nullable Answer before, @Nullable Answer after) {
        if (before == null) {
            return Turn.NEW;
        }
        if (after == null) {
            return Turn.GONE;
        }
        if (isSame(before, after)) {
            return Turn.UNCHANGED;
        }
        var worsening = severities.worsening(question, before, after);
        return worsening.isEmpty() || worsening.getAsInt() == 0 ? Turn.CHANGED : Turn.ofWorsening(worsening.getAsInt());
    }

    /** 2 and 2.0 are the same number, and the order in which options were ticked says nothing. */
    private static boolean isSame(Answer one, Answer other) {
        return (one instanceof Answer.Amount(var number) && other instanceof Answer.Amount(var again))
                ? number.compareTo(again) == 0
                : one.equals(other);
    }

    public ValueChange pattern() {
        return value(now.protocol().profile().pattern());
    }

    public ValueChange severity() {
        return value(now.protocol().profile().severity());
    }

    public ValueChange significance() {
        return value(now.protocol().profile().significant());
    }

    /** What severity is made of. */
    public List<ValueChange> dimensions() {
        return now.protocol().profile().dimensions().stream().map(this::value).toList();
    }

    public List<ValueChange> scales() {
        return now.protocol().profile().scales().stream().map(this::value).toList();
    }

    public List<ValueChange> criteria() {
        return now.protocol().criteria().stream()
                .map(Criterion::state)
                .map(this::value)
                .toList();
    }

    private ValueChange value(String name) {
        var before = then.derived(name).orElse(null);
        var after = now.derived(name).orElse(null);
        boolean rewritten = isRewritten(name);
        return new ValueChange(name, turn(name, before, after, rewritten), before, after, rewritten);
    }

    private Turn turn(String name, @Nullable Fact before, @Nullable Fact after, boolean rewritten) {
        if (before == null || after == null) {
            return Turn.INCOMPARABLE;
        }
        boolean knownBefore = isKnown(before);
        if (!knownBefore || !isKnown(after)) {
            return knownBefore ? Turn.GONE : isKnown(after) ? Turn.NEW : Turn.UNCHANGED;
        }
        if (before.value().equals(after.value())) {
            return Turn.UNCHANGED;
        }
        return rewritten ? Turn.CHANGED : worsening(name, before, after).orElse(Turn.CHANGED);
    }

    private static boolean isKnown(Fact fact) {
        return switch (fact.value()) {
            case Fact.Value.Unknown _, Fact.Value.NotAsked _ -> false;
            case Fact.Value.Truth(var verdict) ->
                switch (verdict) {
                    case TRUE, FALSE -> true;
                    case UNKNOWN -> false;
                };
            case Fact.Value.Code _, Fact.Value.Codes _, Fact.Value.Quantity _, Fact.Value.Text _ -> true;
        };
    }

    private Optional<Turn> worsening(String name, Fact before, Fact after) {
        var profile = now.protocol().profile();
        if (profile.dimensions().contains(name) || profile.scales().contains(name)) {
            return before.number().flatMap(number -> after.number().map(it -> Turn.ofWorsening(it.compareTo(number))));
        }
        return name.equals(profile.severity())
                ? grade(before).flatMap(number -> grade(after).map(it -> Turn.ofWorsening(it.compareTo(number))))
                : Optional.empty();
    }

    private Optional<Integer> grade(Fact severity) {
        return severity.code().map(now.protocol().profile().grades()::indexOf).filter(it -> it >= 0);
    }

    /** Whether the two versions work a value out differently, at whatever depth. */
    private boolean isRewritten(String name) {
        var before = then.protocol().rules().derived().get(name);
        var after = now.protocol().rules().derived().get(name);
        return !Objects.equals(from(before), from(after))
                || (after != null
                        && after.from()
                                .restsOn()
                                .flatMap(Condition::names)
                                .distinct()
                                .anyMatch(it -> Subject.isDerived(it) ? isRewritten(it) : isRewrittenRule(it)));
    }

    private boolean isRewrittenRule(String name) {
        var before = then.protocol().rules().rules().get(name);
        var after = now.protocol().rules().rules().get(name);
        return before != null && after != null && isRewritten(before, after);
    }

    private static @Nullable Object from(@Nullable DerivedValue derived) {
        return derived == null ? null : derived.from();
    }

    /** Measured values that were told at least once, in the order of the form. */
    public List<MeasuredChange> measured() {
        var measured = Stream.of(then, now)
                .flatMap(it -> it.protocol().validities().stream())
                .flatMap(it -> it.questions().stream())
                .collect(toUnmodifiableSet());
        return now.protocol()
                .form()
                .questions()
                .map(Question::id)
                .filter(measured::contains)
                .map(it -> MeasuredChange.of(it, measured(then, it), measured(now, it)))
                .filter(it -> it.then() != null || it.now() != null)
                .toList();
    }

    private static @Nullable Measured measured(Account account, QuestionId question) {
        var validity = account.protocol().validities().stream()
                .filter(it -> it.questions().contains(question))
                .findFirst();
        return account.said(question)
                .map(it -> MeasuredChange.measured(
                        it,
                        validity.flatMap(known -> account.said(known.day())).orElse(null),
                        validity.filter(known -> isOver(known, account)).isEmpty()))
                .orElse(null);
    }

    private static boolean isOver(Validity validity, Account account) {
        return validity.isOver(account.told(), account.on());
    }

    /** Names of medicines in what was written, as far as the protocol as it is now knows them. */
    public List<MedicineChange> medicines() {
        var before = named(then);
        var after = named(now);
        var here = after.entrySet().stream()
                .map(it ->
                        new MedicineChange(before.containsKey(it.getKey()) ? Turn.UNCHANGED : Turn.NEW, it.getValue()));
        var gone = before.entrySet().stream()
                .filter(it -> !after.containsKey(it.getKey()))
                .map(it -> new MedicineChange(Turn.GONE, it.getValue()));
        return Stream.concat(here, gone).toList();
    }

    private Map<String, Match> named(Account account) {
        var medicines = now.protocol().handbook().medicines();
        return account
                .said(medicines.text())
                .map(it -> it instanceof Answer.Words(var text) ? medicines.in(text.text()) : List.<Match>of())
                .orElse(List.of())
                .stream()
                .collect(toMap(Match::name, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    @Override
    public String toString() {
        return "[difference]";
    }
}
