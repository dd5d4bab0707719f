package evenfall.intake.interview;

import static java.util.stream.Collectors.joining;

import evenfall.answer.Answer;
import evenfall.form.Asked;
import evenfall.form.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page shows it.
 *
 * @param values what is filled in, exactly as it was typed
 * @param error what has to be mended
 */
record QuestionField(
        Question question, List<String> values, @Nullable String error) {

    /** Text up to this length is asked for in one line. */
    private static final int LINE = 200;

    record Choice(String id, String code, String label, boolean chosen) {}

    static QuestionField answered(Question question, @Nullable Answer answer) {
        return new QuestionField(question, values(answer), null);
    }

    private static List<String> values(@Nullable Answer answer) {
        return switch (answer) {
            case Answer.Choice(var code) -> List.of(code);
            case Answer.Choices(var codes) -> List.copyOf(codes);
            case Answer.Amount(var number) -> List.of(number.toPlainString());
            case Answer.Day(var date) -> List.of(date.toString());
            case Answer.Words(var words) -> List.of(words.text());
            case Answer.NotAsked _ -> List.of();
            case null -> List.of();
        };
    }

    public String id() {
        return "q-" + name();
    }

    public String name() {
        return question.id().value();
    }

    public String text() {
        return Wording.of(question).text();
    }

    public String aside() {
        return Wording.of(question).aside();
    }

    /** The fragment that shows it. */
    public String fragment() {
        return switch (question.asked()) {
            case Asked.OneOf _, Asked.AnyOf _ -> "choices";
            case Asked.Amount _ -> "amount";
            case Asked.Day _ -> "line";
            case Asked.Text(var maxLength) -> maxLength > LINE ? "story" : "line";
        };
    }

    /** The first has the id of the field itself, so that an error can lead there. */
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (var option : question.asked().options()) {
            var id = choices.isEmpty() ? id() : id() + "-" + option.code();
            choices.add(new Choice(id, option.code(), option.label(), values.contains(option.code())));
        }
        return choices;
    }

    public String value() {
        return String.join("\n", values);
    }

    public String inputType() {
        return switch (question.asked()) {
            case Asked.OneOf _ -> "radio";
            case Asked.AnyOf _ -> "checkbox";
            case Asked.Day _ -> "date";
            case Asked.Amount _, Asked.Text _ -> "text";
        };
    }

    public String unit() {
        return question.asked() instanceof Asked.Amount amount ? amount.unit() : "";
    }

    public String inputMode() {
        return question.asked() instanceof Asked.Amount amount && amount.decimals() > 0 ? "decimal" : "numeric";
    }

    /** How long a story may be; nothing for whatever is short anyway. */
    public int maxLength() {
        return question.asked() instanceof Asked.Text(var maxLength) && maxLength > LINE ? maxLength : 0;
    }

    /** What a screen reader reads out with the field: everything that stands around it. */
    public String describedBy() {
        return Stream.of(
                        error == null ? "" : id() + "-error",
                        aside().isEmpty() ? "" : id() + "-aside",
                        hasHint() ? id() + "-hint" : "")
                .filter(it -> !it.isEmpty())
                .collect(joining(" "));
    }

    private boolean hasHint() {
        return switch (question.asked()) {
            case Asked.AnyOf _, Asked.Amount _ -> true;
            case Asked.Text _ -> maxLength() > 0;
            case Asked.OneOf _, Asked.Day _ -> false;
        };
    }
}
