package evenfall.protocol;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * How long measured values count.
 *
 * @param day the question that says when they were measured
 * @param months how many months they count from that day; older ones are as good as none
 * @param questions the values it is about
 */
public record Validity(QuestionId day, int months, Set<QuestionId> questions) {

    public Validity {
        questions = Set.copyOf(questions);
    }

    /** The answers without the values that are too old. Values that nobody dated count. */
    Answers current(Answers answers, Map<QuestionId, Measured> measured, LocalDate on) {
        var current = answers;
        for (var question : questions) {
            if (isTooOld(question, answers, measured, on)) {
                current = current.without(question);
            }
        }
        return current;
    }

    /**
     * Whether a value is too old to count.
     *
     * @param measured the values that were measured on a day of their own; the others on the day that was told with them
     * @param on the day on which the form was filled in
     */
    public boolean isTooOld(QuestionId question, Answers answers, Map<QuestionId, Measured> measured, LocalDate on) {
        var own = measured.get(question);
        return answers.to(question).isPresent() && (own == null ? isOver(answers, on) : own.isOlderThan(months));
    }

    /** Whether the values are too old on a day, as far as the day goes that was told with them. */
    public boolean isOver(Answers answers, LocalDate on) {
        return answers.to(day)
                .filter(it -> it instanceof Answer.Day(var date)
                        && date.plusMonths(months).isBefore(on))
                .isPresent();
    }

    /** Whether there is a value and nobody knows from when. */
    public boolean isUndated(QuestionId question, Answers answers, Map<QuestionId, Measured> measured) {
        return answers.to(question).isPresent()
                && !measured.containsKey(question)
                && answers.to(day).isEmpty();
    }
}
