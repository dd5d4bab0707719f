package evenfall.portal.reading;

import static java.util.stream.Collectors.joining;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.form.Asked;
import evenfall.form.Form;
import evenfall.form.Option;
import evenfall.form.Question;
import evenfall.portal.reading.AnswerReading.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts answers back into the words of their form.
 *
 * @param seen the questions that were before the patient; null where that was not kept, and then nothing is read into it
 * @param ages what there is to say about the age of measured values
 */
record AnswerReader(Form form, Answers answers, @Nullable Set<QuestionId> seen, Map<QuestionId, Age> ages) {

    AnswerReading read(Question question) {
        var answer = answers.to(question.id());
        return new AnswerReading(
                question.id(),
                question.text(),
                answer.map(AnswerReader::kind).orElseGet(() -> silence(question)),
                answer.flatMap(it -> said(question.asked(), it)).orElse(null),
                ages.get(question.id()));
    }

    /** The answers to these questions, in the order of the form. */
    List<AnswerReading> read(Collection<QuestionId> questions) {
        return form.questions(questions).stream().map(this::read).toList();
    }

    private Kind silence(Question question) {
        return seen == null || seen.contains(question.id()) ? Kind.EMPTY : Kind.NOT_TOLD;
    }

    private static Kind kind(Answer answer) {
        return switch (answer) {
            case Answer.Choice(var code) when code.equals(Answer.UNSURE) -> Kind.UNSURE;
            case Answer.Choices(var codes) when codes.contains(Answer.UNSURE) -> Kind.UNSURE;
            case Answer.Choice _, Answer.Choices _, Answer.Amount _, Answer.Day _ -> Kind.ANSWERED;
            case Answer.Words _ -> Kind.WORDS;
            case Answer.NotAsked _ -> Kind.NOT_ASKED;
        };
    }

    static Optional<String> said(Asked asked, Answer answer) {
        return switch (answer) {
            case Answer.Choice(var code) -> Optional.of(label(asked, code));
            case Answer.Choices(var codes) ->
                Optional.of(codes.stream().map(it -> label(asked, it)).collect(joining("; ")));
            case Answer.Amount(var number) -> Optional.of(amount(asked, number.toPlainString()));
            case Answer.Day(var date) -> Optional.of(date.toString());
            case Answer.Words(var text) -> Optional.of(text.text());
            case Answer.NotAsked _ -> Optional.empty();
        };
    }

    /** An option the form does not have keeps its code: better a strange word than a lost answer. */
    static String label(Asked asked, String code) {
        return asked.option(code).map(Option::label).orElse(code);
    }

    private static String amount(Asked asked, String number) {
        return asked instanceof Asked.Amount amount ? number + " " + amount.unit() : number;
    }
}
