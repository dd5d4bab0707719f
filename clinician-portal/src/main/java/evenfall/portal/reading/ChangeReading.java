package evenfall.portal.reading;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.form.Form;
import evenfall.form.Question;
import evenfall.protocol.Change;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Other answers to one question, each of which alone would make a difference.
 *
 * @param to what the answer would have to be, in the words of the form
 * @param without the options that would have to go from those that were chosen
 */
public record ChangeReading(QuestionId id, String question, List<String> to, List<String> without) {

    public ChangeReading {
        to = List.copyOf(to);
        without = List.copyOf(without);
    }

    static ChangeReading of(Question question, Collection<Change> changes, Answers given) {
        return new ChangeReading(
                question.id(),
                question.text(),
                to(question, changes)
                        .flatMap(it -> it instanceof Answer.Choices ? Stream.empty() : said(question, it))
                        .toList(),
                to(question, changes).flatMap(it -> gone(question, it, given)).toList());
    }

    /** Question by question, in the order of the form. */
    static List<ChangeReading> of(List<Change> changes, Form form, Answers given) {
        return form.questions()
                .filter(question -> to(question, changes).findAny().isPresent())
                .map(it -> of(it, changes, given))
                .toList();
    }

    private static Stream<Answer> to(Question question, Collection<Change> changes) {
        return changes.stream()
                .filter(it -> it.question().equals(question.id()))
                .map(Change::to);
    }

    private static Stream<String> said(Question question, Answer answer) {
        return AnswerReader.said(question.asked(), answer).stream();
    }

    private static Stream<String> gone(Question question, Answer to, Answers given) {
        return to instanceof Answer.Choices(var left)
                        && given.to(question.id()).orElse(null) instanceof Answer.Choices(var chosen)
                ? chosen.stream().filter(it -> !left.contains(it)).map(it -> AnswerReader.label(question.asked(), it))
                : Stream.empty();
    }
}
