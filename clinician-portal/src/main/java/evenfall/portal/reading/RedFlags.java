package evenfall.portal.reading;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.form.Option;
import evenfall.form.Question;
import java.util.List;
import java.util.Set;

/**
 * The questions that tell danger, by what was said to them. All three are always stated: that a flag was denied is worth
 * as much as that it was raised.
 *
 * @param unknown answered "not sure", or left empty
 */
public record RedFlags(List<AnswerReading> yes, List<AnswerReading> no, List<AnswerReading> unknown) {

    private static final String NO = "no";

    public RedFlags {
        yes = List.copyOf(yes);
        no = List.copyOf(no);
        unknown = List.copyOf(unknown);
    }

    static RedFlags in(AnswerReader reader) {
        var asked = reader.form()
                .questions()
                .filter(Question::redFlag)
                .map(reader::read)
                .filter(it -> it.kind() != AnswerReading.Kind.NOT_ASKED)
                .toList();
        var known = asked.stream().filter(it -> it.kind().isKnown()).toList();
        return new RedFlags(
                known.stream().filter(it -> !denied(reader, it.id())).toList(),
                known.stream().filter(it -> denied(reader, it.id())).toList(),
                asked.stream().filter(it -> !it.kind().isKnown()).toList());
    }

    private static boolean denied(AnswerReader reader, QuestionId question) {
        return switch (reader.answers().to(question).orElseThrow()) {
            case Answer.Choice(var code) -> code.equals(NO);
            case Answer.Choices(var codes) -> codes.equals(Set.of(Option.NONE));
            case Answer.Amount _, Answer.Day _, Answer.Words _, Answer.NotAsked _ -> false;
        };
    }
}
