package evenfall.form;

import evenfall.answer.Answer;
import evenfall.form.Problem.InTheFuture;
import evenfall.form.Problem.Missing;
import evenfall.form.Problem.NoneAndSome;
import evenfall.form.Problem.NotADay;
import evenfall.form.Problem.NotANumber;
import evenfall.form.Problem.NotOffered;
import evenfall.form.Problem.OutOfRange;
import evenfall.form.Problem.TooLong;
import evenfall.form.Problem.TooPrecise;
import evenfall.form.Reading.Empty;
import evenfall.form.Reading.Given;
import evenfall.form.Reading.Refused;
import evenfall.privacy.Confidential;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a browser posted, strictly by what a question declares. */
final class AnswerReader {

    /** Longer than any number a protocol may ask for; keeps absurd digits from being computed with. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}([.,]\\d{1,9})?");

    /** Control and other invisible characters that no person types; line breaks and tabs stay. */
    private static final Pattern UNTYPED = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private AnswerReader() {}

    /** @param unit the unit a number was given in; null or unknown for the one of the question */
    static Reading read(Question question, List<String> posted, @Nullable String unit) {
        var values = posted.stream()
                .map(AnswerReader::cleaned)
                .filter(it -> !it.isEmpty())
                .toList();
        if (values.isEmpty()) {
            return question.required() ? new Refused(new Missing()) : new Empty();
        }
        return switch (question.asked()) {
            case Asked.OneOf one -> choice(one, values);
            case Asked.AnyOf any -> choices(any, values);
            case Asked.Amount number -> amount(number, values, unit);
            case Asked.Day _ -> day(values);
            case Asked.Text(var maxLength) -> words(maxLength, String.join("\n", values));
        };
    }

    private static Reading choice(Asked.OneOf asked, List<String> values) {
        boolean offered = values.size() == 1 && asked.option(values.getFirst()).isPresent();
        return offered ? new Given(new Answer.Choice(values.getFirst())) : new Refused(new NotOffered());
    }

    private static Reading choices(Asked.AnyOf asked, List<String> values) {
        if (!values.stream().allMatch(it -> asked.option(it).isPresent())) {
            return new Refused(new NotOffered());
        }
        var codes = new LinkedHashSet<>(values);
        if (codes.contains(Option.NONE) && codes.size() > 1) {
            return new Refused(new NoneAndSome());
        }
        return new Given(new Answer.Choices(codes));
    }

    private static Reading amount(Asked.Amount asked, List<String> values, @Nullable String unit) {
        var typed = values.getFirst();
        if (values.size() > 1 || !NUMBER.matcher(typed).matches()) {
            return new Refused(new NotANumber());
        }
        var given = new BigDecimal(typed.replace(',', '.'));
        var number = asked.otherUnits().stream()
                .filter(it -> it.unit().equals(unit))
                .findFirst()
                .map(it -> it.converted(given, asked.decimals()))
                .orElse(given)
                .stripTrailingZeros();
        if (number.compareTo(asked.least()) < 0 || number.compareTo(asked.most()) > 0) {
            return new Refused(new OutOfRange(asked.least(), asked.most()));
        }
        if (number.scale() > asked.decimals()) {
            return new Refused(new TooPrecise(asked.decimals()));
        }
        return new Given(new Answer.Amount(number));
    }

    private static Reading day(List<String> values) {
        try {
            var day = LocalDate.parse(values.getFirst());
            return day.isAfter(lastDayAnywhere()) ? new Refused(new InTheFuture()) : new Given(new Answer.Day(day));
        } catch (DateTimeParseException notADay) {
            return new Refused(new NotADay());
        }
    }

    /** Where the patient is, it may be tomorrow already. */
    private static LocalDate lastDayAnywhere() {
        return LocalDate.now(ZoneOffset.MAX);
    }

    private static Reading words(int maxLength, String text) {
        int length = text.codePointCount(0, text.length());
        return length > maxLength
                ? new Refused(new TooLong(maxLength, length - maxLength))
                : new Given(new Answer.Words(new Confidential(text)));
    }

    private static String cleaned(String posted) {
        var lines = posted.replace("\r\n", "\n").replace('\r', '\n');
        return UNTYPED.matcher(lines).replaceAll("").strip();
    }
}
