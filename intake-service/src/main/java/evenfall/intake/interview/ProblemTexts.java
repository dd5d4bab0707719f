package evenfall.intake.interview;

import evenfall.form.Asked;
import evenfall.form.Option;
import evenfall.form.Problem;
import evenfall.form.Question;
import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with an answer so that whoever gave it knows what to do. */
@Component
public class ProblemTexts {

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    public String text(Question question, Problem problem, Locale locale) {
        return switch (problem) {
            case Problem.Missing() -> missing(question, locale);
            case Problem.NotOffered() -> message(locale, "problem.not-offered");
            case Problem.NoneAndSome() -> message(locale, "problem.none-and-some", label(question, Option.NONE));
            case Problem.NotANumber() -> message(locale, "problem.not-a-number");
            case Problem.OutOfRange(var least, var most) -> outOfRange(question, least, most, locale);
            case Problem.TooPrecise(var decimals) -> message(locale, "problem.too-precise", decimals);
            case Problem.NotADay() -> message(locale, "problem.not-a-day");
            case Problem.InTheFuture() -> message(locale, "problem.in-the-future");
            case Problem.TooLong(var maxLength, var by) -> message(locale, "problem.too-long", maxLength, by);
        };
    }

    private String missing(Question question, Locale locale) {
        return switch (question.asked()) {
            case Asked.OneOf _ -> message(locale, "problem.missing.one-of");
            case Asked.AnyOf _ -> message(locale, "problem.missing.any-of");
            case Asked.Amount _ -> message(locale, "problem.missing.amount");
            case Asked.Day _ -> message(locale, "problem.missing.day");
            case Asked.Text _ -> message(locale, "problem.missing.text");
        };
    }

    /** Where a number could be given in another unit, the limits say which one they are in. */
    private String outOfRange(Question question, BigDecimal least, BigDecimal most, Locale locale) {
        return question.asked() instanceof Asked.Amount amount
                        && !amount.otherUnits().isEmpty()
                ? message(locale, "problem.out-of-range.unit", least, most, amount.unit())
                : message(locale, "problem.out-of-range", least, most);
    }

    private static String label(Question question, String code) {
        return question.asked().option(code).map(Option::label).orElse("");
    }

    private String message(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
