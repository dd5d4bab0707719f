package evenfall.protocol;

import evenfall.answer.QuestionId;
import evenfall.form.Option;
import java.util.List;
import java.util.Optional;

/**
 * A question of a diary, answered with a tap.
 *
 * @param several whether more than one option may be chosen
 */
public record DiaryQuestion(QuestionId id, String text, boolean several, List<Option> options) {

    public DiaryQuestion {
        options = List.copyOf(options);
    }

    public Optional<Option> option(String code) {
        return options.stream().filter(it -> it.code().equals(code)).findFirst();
    }
}
