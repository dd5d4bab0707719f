package evenfall.protocol;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import java.time.LocalDate;
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

    /** The answers without the values that are too old on a day. Values that nobody dated count. */
    Answers current(Answers answers, LocalDate on) {
        var current = answers;
        if (isOver(answers, on)) {
            for (var question : questions) {
                current = current.without(question);
            }
        }
        return current;
    }

    /** Whether the values are too old on a day. */
    public boolean isOver(Answers answers, LocalDate on) {
        return answers.to(day)
                .filter(it -> it instanceof Answer.Day(var date)
                        && date.plusMonths(months).isBefore(on))
                .isPresent();
    }

    /** Whether there are values and nobody knows from when. */
    public boolean isUndated(Answers answers) {
        return answers.to(day).isEmpty()
                && questions.stream().anyMatch(it -> answers.to(it).isPresent());
    }
}
