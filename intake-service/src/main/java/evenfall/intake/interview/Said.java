package evenfall.intake.interview;

import evenfall.answer.Answer;
import evenfall.form.Asked;
import evenfall.form.Option;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Answers in the words they were given in.
 *
 * @param dates how the patient's language writes a day
 */
public record Said(DateTimeFormatter dates) {

    public static Said in(Locale language, MessageSource messages) {
        return new Said(DateTimeFormatter.ofPattern(messages.getMessage("format.date", null, language), language));
    }

    /** None where nothing was answered. */
    public List<String> to(Asked asked, @Nullable Answer answer) {
        return switch (answer) {
            case Answer.Choice(var code) -> List.of(label(asked, code));
            case Answer.Choices(var codes) ->
                codes.stream().map(it -> label(asked, it)).toList();
            case Answer.Amount(var number) -> List.of(Figures.of(number, dates.getLocale()) + unit(asked));
            case Answer.Day(var date) -> List.of(dates.format(date));
            case Answer.Words(var words) -> List.of(words.text());
            case Answer.NotAsked _ -> List.of();
            case null -> List.of();
        };
    }

    private static String label(Asked asked, String code) {
        return asked.option(code).map(Option::label).orElse(code);
    }

    private static String unit(Asked asked) {
        return asked instanceof Asked.Amount amount ? " " + amount.unit() : "";
    }
}
