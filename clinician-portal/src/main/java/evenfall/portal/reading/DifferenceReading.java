package evenfall.portal.reading;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.assessment.Fact;
import evenfall.assessment.Level;
import evenfall.difference.AnswerChange;
import evenfall.difference.Difference;
import evenfall.difference.FindingChange;
import evenfall.difference.MeasuredChange;
import evenfall.difference.MeasuredChange.Measured;
import evenfall.difference.MedicineChange;
import evenfall.difference.Turn;
import evenfall.difference.ValueChange;
import evenfall.form.Asked;
import evenfall.form.Question;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A submission read as what has changed since an earlier one of the same person, in the words of the protocol. */
public final class DifferenceReading {

    /** Every answer that says something else than it did. */
    private static final Set<Turn> OTHERWISE =
            EnumSet.of(Turn.NEW, Turn.WORSE, Turn.CHANGED, Turn.BETTER, Turn.GONE, Turn.INCOMPARABLE);

    private final CaseReading then;

    private final CaseReading now;

    private final Difference difference;

    private DifferenceReading(CaseReading then, CaseReading now) {
        this.then = then;
        this.now = now;
        this.difference = Difference.between(then.account(), now.account());
    }

    /** Nothing where the two were given under different protocols. */
    public static Optional<DifferenceReading> between(CaseReading then, CaseReading now) {
        return then.protocol().id().equals(now.protocol().id())
                ? Optional.of(new DifferenceReading(then, now))
                : Optional.empty();
    }

    /**
     * A finding that came, went or stayed.
     *
     * @param open whether the submission without it leaves it open rather than ruling it out
     * @param rewritten whether the rule asks for something else in the other version
     */
    public record FindingTurn(Turn turn, FindingReading finding, boolean open, boolean rewritten) {}

    /**
     * What was said to a question then and now.
     *
     * @param then nothing where the version of then does not ask it
     * @param now nothing where the version of now does not ask it
     * @param added of several options, those chosen now only
     * @param removed of several options, those chosen then only
     */
    public record AnswerTurn(
            Turn turn,
            String question,
            @Nullable AnswerReading then,
            @Nullable AnswerReading now,
            List<String> added,
            List<String> removed,
            boolean rewritten) {

        @Override
        public String toString() {
            return "[answers then and now]";
        }
    }

    /** What a derived value came out as then and now; nothing where that is not known. */
    public record ValueTurn(
            Turn turn,
            String means,
            @Nullable String then,
            @Nullable String now,
            boolean rewritten) {}

    /** A measured value then and now. */
    public record MeasuredTurn(
            Turn turn,
            String question,
            String unit,
            @Nullable Measured then,
            @Nullable Measured now,
            boolean sameTest) {}

    /** The classes of medicines that were ticked now only, then only, and both times. */
    public record ClassTurn(List<String> added, List<String> removed, List<String> kept) {}

    public CaseReading then() {
        return then;
    }

    public CaseReading now() {
        return now;
    }

    public boolean isAcrossVersions() {
        return difference.isAcrossVersions();
    }

    public Turn level() {
        return difference.level();
    }

    public Level levelThen() {
        return then.level();
    }

    public Level levelNow() {
        return now.level();
    }

    /** Findings that are not in both: the new ones first, the most pressing first. */
    public List<FindingTurn> changedFindings() {
        return findings(OTHERWISE);
    }

    public List<FindingTurn> stayedFindings() {
        return findings(EnumSet.of(Turn.UNCHANGED));
    }

    private List<FindingTurn> findings(Set<Turn> turns) {
        return difference.findings().stream()
                .filter(it -> turns.contains(it.turn()))
                .map(this::finding)
                .toList();
    }

    private FindingTurn finding(FindingChange change) {
        boolean isNow = difference.now().assessment().findings().contains(change.finding());
        return new FindingTurn(
                change.turn(),
                (isNow ? now : then).read(change.finding()),
                change.isOpenElsewhere(),
                change.rewritten());
    }

    public List<AnswerTurn> answers(Turn turn) {
        return difference.answers().stream()
                .filter(it -> it.turn() == turn)
                .map(this::answer)
                .toList();
    }

    public List<AnswerTurn> worse() {
        return answers(Turn.WORSE);
    }

    public List<AnswerTurn> better() {
        return answers(Turn.BETTER);
    }

    private AnswerTurn answer(AnswerChange change) {
        var asks = now.protocol().form().question(change.question());
        var asked = then.protocol().form().question(change.question());
        var words = asks.or(() -> asked).orElseThrow();
        return new AnswerTurn(
                change.turn(),
                words.text(),
                then.answer(change.question()).orElse(null),
                now.answer(change.question()).orElse(null),
                labels(change.added(), asks),
                labels(change.removed(), asked),
                change.rewritten());
    }

    private static List<String> labels(Collection<String> codes, Optional<Question> question) {
        return codes.stream()
                .map(code ->
                        question.map(it -> AnswerReader.label(it.asked(), code)).orElse(code))
                .toList();
    }

    public ValueTurn severity() {
        return value(difference.severity());
    }

    /** Whatever else sums a case up; criteria only where they came out otherwise, scales only where they are known. */
    public List<ValueTurn> values() {
        return Stream.of(
                        Stream.of(difference.significance(), difference.pattern()),
                        difference.criteria().stream().filter(it -> it.turn() != Turn.UNCHANGED),
                        difference.dimensions().stream(),
                        difference.scales().stream().filter(it -> it.turn() != Turn.UNCHANGED || isKnown(it)))
                .flatMap(it -> it)
                .map(this::value)
                .toList();
    }

    private static boolean isKnown(ValueChange scale) {
        return scale.now() != null && scale.now().number().isPresent();
    }

    private ValueTurn value(ValueChange change) {
        return new ValueTurn(
                change.turn(),
                Objects.requireNonNull(now.protocol().rules().derived().get(change.name()), change.name())
                        .means(),
                words(then, change.name(), change.then()),
                words(now, change.name(), change.now()),
                change.rewritten());
    }

    private static @Nullable String words(CaseReading reading, String name, @Nullable Fact fact) {
        return Optional.ofNullable(reading.protocol().rules().derived().get(name))
                .flatMap(it -> Optional.ofNullable(fact)
                        .map(known -> Words.of(
                                known,
                                it.labels(),
                                reading.protocol().in(reading.protocol().language()))))
                .orElse(null);
    }

    public List<MeasuredTurn> measured() {
        return difference.measured().stream().map(this::measured).toList();
    }

    private MeasuredTurn measured(MeasuredChange change) {
        var question = now.protocol().form().question(change.question()).orElseThrow();
        return new MeasuredTurn(
                change.turn(),
                question.text(),
                question.asked() instanceof Asked.Amount amount ? amount.unit() : "",
                change.then(),
                change.now(),
                change.isTheSameTest());
    }

    /** Names of medicines in the patient's own lists. */
    public List<MedicineChange> medicines() {
        return difference.medicines();
    }

    public ClassTurn classes() {
        var classes = now.protocol().handbook().medicines().classes();
        var ticked = ticked(now, classes);
        var before = ticked(then, classes);
        var question = now.protocol().form().question(classes);
        return new ClassTurn(
                labels(ticked.stream().filter(it -> !before.contains(it)).toList(), question),
                labels(before.stream().filter(it -> !ticked.contains(it)).toList(), question),
                labels(ticked.stream().filter(before::contains).toList(), question));
    }

    private static Collection<String> ticked(CaseReading reading, QuestionId classes) {
        return reading.account().told().to(classes).orElse(null) instanceof Answer.Choices(var codes)
                ? MedicineReading.classesAmong(codes)
                : Set.of();
    }

    /** Whether anything at all is otherwise. */
    public boolean isEmpty() {
        return difference.answers().stream().noneMatch(it -> OTHERWISE.contains(it.turn()));
    }

    @Override
    public String toString() {
        return "[difference]";
    }
}
