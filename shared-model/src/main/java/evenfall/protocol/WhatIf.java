package evenfall.protocol;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Comparison;
import evenfall.assessment.Condition;
import evenfall.assessment.Criterion;
import evenfall.assessment.Finding;
import evenfall.form.Asked;
import evenfall.form.Option;
import evenfall.form.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tries other answers: which single one, changed, would take a finding away, and which open question would decide a
 * criterion. Skip logic, derived values and other rules all follow, as if the patient had said so.
 */
public final class WhatIf {

    private static final String UNCLEAR = "unclear";

    private final Protocol protocol;

    private final Answers answers;

    private final Map<QuestionId, Measured> measured;

    private final LocalDate on;

    /** @param on the day on which the form was filled in */
    public WhatIf(Protocol protocol, Answers answers, LocalDate on) {
        this(protocol, answers, Map.of(), on);
    }

    /** @param measured when those values were measured that have a day of their own */
    public WhatIf(Protocol protocol, Answers answers, Map<QuestionId, Measured> measured, LocalDate on) {
        this.protocol = protocol;
        this.answers = answers;
        this.measured = measured;
        this.on = on;
    }

    /** Every single change that takes the finding away, in the order of the form. */
    public List<Change> endings(Finding finding) {
        return changes(
                finding.because(),
                it -> !protocol.rules().outcome(finding.rule().id(), it).holds());
    }

    /** Open questions that would decide a criterion which is unclear, each with the answers that would. */
    public List<Change> decisions(Criterion criterion) {
        var because =
                protocol.rules().value(criterion.state(), counting(answers)).because();
        return changes(
                because.stream().filter(this::isOpen).toList(),
                it -> protocol.rules()
                        .value(criterion.state(), it)
                        .code()
                        .filter(code -> !code.equals(UNCLEAR))
                        .isPresent());
    }

    /** Open questions on which a criterion rests: asked, and left empty or answered "not sure". */
    public List<QuestionId> open(Criterion criterion) {
        var because =
                protocol.rules().value(criterion.state(), counting(answers)).because();
        return protocol.form()
                .questions()
                .map(Question::id)
                .filter(because::contains)
                .filter(this::isOpen)
                .toList();
    }

    private Answers counting(Answers changed) {
        return protocol.counting(changed, measured, on);
    }

    private boolean isOpen(QuestionId question) {
        return answers.to(question)
                .map(it -> it instanceof Answer.Choice(var code) && code.equals(Answer.UNSURE))
                .orElse(true);
    }

    private List<Change> changes(Collection<QuestionId> questions, Predicate<Answers> wanted) {
        return protocol.form()
                .questions()
                .filter(it -> questions.contains(it.id()))
                .flatMap(it -> changes(it, wanted))
                .toList();
    }

    /** Of numbers, the nearest is enough. */
    private Stream<Change> changes(Question question, Predicate<Answers> wanted) {
        var changes = others(question)
                .filter(it -> wanted.test(counting(answers.with(question.id(), it))))
                .map(it -> new Change(question.id(), it));
        return question.asked() instanceof Asked.Amount ? changes.limit(1) : changes;
    }

    private Stream<Answer> others(Question question) {
        return switch (question.asked()) {
            case Asked.OneOf(var options) ->
                options.stream()
                        .map(Option::code)
                        .filter(it -> !it.equals(Answer.UNSURE))
                        .<Answer>map(Answer.Choice::new)
                        .filter(it ->
                                !answers.to(question.id()).filter(it::equals).isPresent());
            case Asked.AnyOf _ -> withoutOne(question.id());
            case Asked.Amount amount -> nearest(question.id(), amount);
            case Asked.Day _, Asked.Text _ -> Stream.empty();
        };
    }

    private Stream<Answer> withoutOne(QuestionId question) {
        var chosen =
                answers.to(question).filter(Answer.Choices.class::isInstance).map(Answer.Choices.class::cast);
        return chosen.stream().flatMap(it -> it.codes().stream()).map(code -> {
            var fewer = new LinkedHashSet<>(chosen.orElseThrow().codes());
            fewer.remove(code);
            return new Answer.Choices(fewer.isEmpty() ? Set.of(Option.NONE) : fewer);
        });
    }

    /** The numbers on either side of every limit that is set for this question, the nearest to the answer first. */
    private Stream<Answer> nearest(QuestionId question, Asked.Amount asked) {
        var step = BigDecimal.ONE.movePointLeft(asked.decimals());
        var given = answers.to(question)
                .filter(Answer.Amount.class::isInstance)
                .map(it -> ((Answer.Amount) it).value())
                .orElse(asked.least());
        return limits(question)
                .flatMap(it -> Stream.of(it.subtract(step), it, it.add(step)))
                .filter(it -> it.compareTo(asked.least()) >= 0 && it.compareTo(asked.most()) <= 0)
                .filter(it -> it.compareTo(given) != 0)
                .distinct()
                .sorted(Comparator.comparing(it -> it.subtract(given).abs()))
                .map(Answer.Amount::new);
    }

    private Stream<BigDecimal> limits(QuestionId question) {
        return protocol.rules().conditions().flatMap(Condition::leaves).flatMap(it -> limitsIn(it, question));
    }

    private Stream<BigDecimal> limitsIn(Condition leaf, QuestionId question) {
        return leaf.about().filter(it -> it.name().equals(question.value())).isEmpty()
                ? Stream.empty()
                : switch (leaf) {
                    case Condition.Compares(var _, Comparison _, Condition.Limit.Fixed(var number)) ->
                        Stream.of(number);
                    case Condition.Compares(var _, Comparison _, Condition.Limit.Derived(var limit)) ->
                        protocol.rules().value(limit.name(), counting(answers)).number().stream();
                    default -> Stream.empty();
                };
    }
}
