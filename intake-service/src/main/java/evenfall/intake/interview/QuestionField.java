package evenfall.intake.interview;

import static java.util.stream.Collectors.joining;

import evenfall.answer.Answer;
import evenfall.form.Asked;
import evenfall.form.Option;
import evenfall.form.OtherUnit;
import evenfall.form.Question;
import evenfall.intake.draft.TypedDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page shows it.
 *
 * @param values what is filled in, exactly as it was typed; a day as day, month and year
 * @param givenUnit the unit a number was given in; empty for the one it is kept in
 * @param written by its options, the names the patient wrote elsewhere that may belong to them
 * @param error what has to be mended
 */
public record QuestionField(
        Question question,
        List<String> values,
        String givenUnit,
        Map<String, List<String>> written,
        @Nullable String error) {

    /** Text up to this length is asked for in one line. */
    private static final int LINE = 200;

    /**
     * One of the answers that can be chosen.
     *
     * @param written what the patient wrote elsewhere and may belong here; empty if nothing
     */
    public record Choice(String id, String code, String label, boolean chosen, String written) {}

    public static QuestionField answered(Question question, @Nullable Answer answer, Locale language) {
        return new QuestionField(question, values(answer, language), "", Map.of(), null);
    }

    public static QuestionField typed(Question question, Posted posted, @Nullable String error) {
        var name = question.id().value();
        var values = question.asked() instanceof Asked.Day ? parts(posted.day(name)) : posted.values(name);
        return new QuestionField(question, values, posted.unit(name), Map.of(), error);
    }

    QuestionField beside(Map<String, List<String>> written) {
        return new QuestionField(question, values, givenUnit, written, error);
    }

    private static List<String> values(@Nullable Answer answer, Locale language) {
        return switch (answer) {
            case Answer.Choice(var code) -> List.of(code);
            case Answer.Choices(var codes) -> List.copyOf(codes);
            case Answer.Amount(var number) -> List.of(Figures.of(number, language));
            case Answer.Day(var date) -> parts(TypedDate.of(date));
            case Answer.Words(var words) -> List.of(words.text());
            case Answer.NotAsked _ -> List.of();
            case null -> List.of();
        };
    }

    private static List<String> parts(TypedDate date) {
        return List.of(date.day(), date.month(), date.year());
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
            case Asked.Day _ -> "day";
            case Asked.Text(var maxLength) -> maxLength > LINE ? "story" : "line";
        };
    }

    /** The first has the id of the field itself, so that an error can lead there. */
    public List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        for (var option : question.asked().options()) {
            var id = choices.isEmpty() ? id() : id() + "-" + option.code();
            choices.add(new Choice(id, option.code(), option.label(), values.contains(option.code()), written(option)));
        }
        return choices;
    }

    private String written(Option option) {
        return String.join(", ", written.getOrDefault(option.code(), List.of()));
    }

    public String value() {
        return String.join("\n", values);
    }

    /** A part of a day: the first, second or third of its fields. */
    public String part(int index) {
        return values.size() > index ? values.get(index) : "";
    }

    public String inputType() {
        return question.asked() instanceof Asked.AnyOf ? "checkbox" : "radio";
    }

    public String unit() {
        return question.asked() instanceof Asked.Amount amount ? amount.unit() : "";
    }

    /** The units a number may be given in, the one it is kept in first; none where there is no choice. */
    public List<Choice> units() {
        if (!(question.asked() instanceof Asked.Amount amount)
                || amount.otherUnits().isEmpty()) {
            return List.of();
        }
        var others = amount.otherUnits().stream().map(OtherUnit::unit).toList();
        var chosen = others.contains(givenUnit) ? givenUnit : amount.unit();
        return Stream.concat(Stream.of(amount.unit()), others.stream())
                .map(it -> new Choice(id() + "-unit-" + (others.indexOf(it) + 1), it, it, it.equals(chosen), ""))
                .toList();
    }

    public String inputMode() {
        return question.asked() instanceof Asked.Amount amount && (amount.decimals() > 0 || hasUnits(amount))
                ? "decimal"
                : "numeric";
    }

    private static boolean hasUnits(Asked.Amount amount) {
        return !amount.otherUnits().isEmpty();
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
            case Asked.AnyOf _, Asked.Amount _, Asked.Day _ -> true;
            case Asked.Text _ -> maxLength() > 0;
            case Asked.OneOf _ -> false;
        };
    }
}
