package evenfall.portal.reading;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.assessment.Assessment;
import evenfall.protocol.Measured;
import evenfall.protocol.Protocol;
import evenfall.protocol.Validity;
import evenfall.submission.Submission;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the answers stood from some moment on.
 *
 * @param measured when those values were measured that staff added
 * @param since what came at that moment; absent where it is the form itself
 * @param counted the questions to which that made a difference
 */
record Standing(
        Answers answers,
        Map<QuestionId, Measured> measured,
        @Nullable LaterAnswers since,
        Set<QuestionId> counted) {

    Standing {
        measured = Map.copyOf(measured);
        counted = Set.copyOf(counted);
    }

    /** One after the other, the form first. */
    static List<Standing> of(Submission form, List<LaterAnswers> later, Protocol protocol) {
        var standings = new ArrayList<Standing>();
        standings.add(new Standing(protocol.form().settled(form.answers()), Map.of(), null, Set.of()));
        later.forEach(it -> standings.add(standings.getLast().after(it, protocol)));
        return standings;
    }

    Standing after(LaterAnswers told, Protocol protocol) {
        return told.by() == null ? answeredAgain(told, protocol) : added(told, protocol);
    }

    private Standing answeredAgain(LaterAnswers told, Protocol protocol) {
        var left = new HashMap<>(measured);
        left.keySet().removeAll(told.answers().given().keySet());
        return new Standing(
                protocol.form().amended(answers, told.answers()),
                left,
                told,
                told.answers().given().keySet());
    }

    /** Staff add values, each with the day of its measurement. What was measured earlier than what is known stays history. */
    private Standing added(LaterAnswers told, Protocol protocol) {
        var added = Answers.NONE;
        var days = new HashMap<>(measured);
        var toldOn = LocalDate.ofInstant(told.at(), ZoneOffset.UTC);
        for (var validity : protocol.validities()) {
            var day = day(told.answers(), validity).orElse(toldOn);
            for (var question : validity.questions()) {
                var value = told.answers().to(question).orElse(null);
                if (value != null && !isEarlierThanKnown(day, question, validity)) {
                    added = added.with(question, value);
                    days.put(question, new Measured(day, toldOn));
                }
            }
        }
        return new Standing(
                protocol.form().amended(answers, added),
                days,
                told,
                added.given().keySet());
    }

    private boolean isEarlierThanKnown(LocalDate day, QuestionId question, Validity validity) {
        return answers.to(question).filter(Answer.Amount.class::isInstance).isPresent()
                && dayOf(question, validity).filter(day::isBefore).isPresent();
    }

    private Optional<LocalDate> dayOf(QuestionId question, Validity validity) {
        return Optional.ofNullable(measured.get(question)).map(Measured::day).or(() -> day(answers, validity));
    }

    /** The day on which a value was measured; the day that was told with others of its kind where it has none of its own. */
    Optional<LocalDate> dayOf(QuestionId question, List<Validity> validities) {
        return validities.stream()
                .filter(it -> it.questions().contains(question))
                .flatMap(it -> dayOf(question, it).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(Answers answers, Validity validity) {
        return answers.to(validity.day()).map(it -> it instanceof Answer.Day(var date) ? date : null);
    }

    Assessment judged(Protocol protocol, LocalDate on) {
        return protocol.assess(answers, measured, on);
    }

    @Override
    public String toString() {
        return "[standing of the answers]";
    }
}
