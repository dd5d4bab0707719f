package evenfall.portal.casefile;

import static java.util.stream.Collectors.toMap;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.form.Asked;
import evenfall.form.OtherUnit;
import evenfall.form.PageReading;
import evenfall.form.Problem;
import evenfall.form.Question;
import evenfall.form.Reading;
import evenfall.protocol.Protocol;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/**
 * A laboratory report as somebody copied it.
 *
 * @param values as they were typed, by the id of their question
 * @param units as they were chosen, by the id of their question
 * @param measured the day, as it was typed
 * @param version of the case as it was shown; none of a case where it is no number
 */
record ResultForm(Map<String, String> values, Map<String, String> units, String measured, int version) {

    /** Longer than any number or day that can be right. */
    private static final int LONGEST = 40;

    ResultForm {
        values = Map.copyOf(values);
        units = Map.copyOf(units);
    }

    static ResultForm blank(int version) {
        return new ResultForm(Map.of(), Map.of(), "", version);
    }

    static ResultForm of(MultiValueMap<String, String> posted, List<Question> measurable) {
        return new ResultForm(
                typed(measurable, posted, ""),
                typed(measurable, posted, PageReading.UNIT),
                Objects.requireNonNullElse(posted.getFirst("measured"), "").strip(),
                version(posted.getFirst("version")));
    }

    private static Map<String, String> typed(
            List<Question> measurable, MultiValueMap<String, String> posted, String suffix) {
        return measurable.stream()
                .map(it -> it.id().value())
                .flatMap(it -> posted.getOrDefault(it + suffix, List.of()).stream()
                        .limit(1)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(text -> Map.entry(it, text)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int version(@Nullable String posted) {
        return Optional.ofNullable(posted)
                .filter(it -> it.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(-1);
    }

    /** The same values, to be added to what the case has become meanwhile. */
    ResultForm on(int newVersion) {
        return new ResultForm(values, units, measured, newVersion);
    }

    /** Every unit in which a value may be given, its own first. */
    public List<String> unitsOf(Question question) {
        return units(question);
    }

    private static List<String> units(Question question) {
        return question.asked() instanceof Asked.Amount amount
                ? Stream.concat(
                                Stream.of(amount.unit()),
                                amount.otherUnits().stream().map(OtherUnit::unit))
                        .toList()
                : List.of();
    }

    private static Asked.Amount amount(Question question) {
        return (Asked.Amount) question.asked();
    }

    /** Says what has to be mended. What is refused here for a patient is refused for staff. */
    void check(List<Question> measurable, LocalDate born, LocalDate today, Errors errors) {
        if (values.isEmpty()) {
            errors.rejectValue("values", "result.none");
        }
        checkDay(born, today, errors);
        measurable.stream().filter(it -> values.containsKey(it.id().value())).forEach(it -> check(it, errors));
    }

    private void checkDay(LocalDate born, LocalDate today, Errors errors) {
        var day = day();
        if (day.isEmpty()) {
            errors.rejectValue("measured", "result.day");
        } else if (day.get().isAfter(today)) {
            errors.rejectValue("measured", "result.day.future");
        } else if (day.get().isBefore(born)) {
            errors.rejectValue("measured", "result.day.before-birth");
        }
    }

    private void check(Question question, Errors errors) {
        var field = "values[%s]".formatted(question.id());
        var units = units(question);
        var unit = unit(question);
        if (!units.contains(unit)) {
            errors.rejectValue(field, "result.unit", new Object[] {question.text(), String.join(", ", units)}, null);
        } else if (read(question, unit) instanceof Reading.Refused(var problem)) {
            reject(question, unit, problem, field, errors);
        }
    }

    private void reject(Question question, String unit, Problem problem, String field, Errors errors) {
        switch (problem) {
            case Problem.OutOfRange(var least, var most) -> {
                var range = new Object[] {
                    question.text(),
                    least.toPlainString(),
                    most.toPlainString(),
                    amount(question).unit(),
                    unit
                };
                fitting(question, unit)
                        .ifPresentOrElse(
                                it -> errors.rejectValue(
                                        field, "result.other-unit", new Object[] {question.text(), unit, it}, null),
                                () -> errors.rejectValue(field, "result.range", range, null));
            }
            case Problem.TooPrecise(var decimals) ->
                errors.rejectValue(field, "result.decimals", new Object[] {question.text(), decimals}, null);
            case Problem.NotANumber _,
                    Problem.Missing _,
                    Problem.NotOffered _,
                    Problem.NoneAndSome _,
                    Problem.NotADay _,
                    Problem.InTheFuture _,
                    Problem.TooLong _ ->
                errors.rejectValue(field, "result.number", new Object[] {question.text()}, null);
        }
    }

    /** Another unit in which the same number could be right. */
    private Optional<String> fitting(Question question, String chosen) {
        return units(question).stream()
                .filter(it -> !it.equals(chosen))
                .filter(it -> read(question, it) instanceof Reading.Given)
                .findFirst();
    }

    private String unit(Question question) {
        return units.getOrDefault(question.id().value(), amount(question).unit());
    }

    private Reading read(Question question, String unit) {
        var name = question.id().value();
        var typed = values.getOrDefault(name, "");
        if (typed.length() > LONGEST) {
            return new Reading.Refused(new Problem.NotANumber());
        }
        var posted = Map.of(name, List.of(typed), name + PageReading.UNIT, List.of(unit));
        return Objects.requireNonNull(
                PageReading.of(List.of(question), posted).readings().get(question.id()));
    }

    private Optional<LocalDate> day() {
        try {
            return measured.length() > LONGEST ? Optional.empty() : Optional.of(LocalDate.parse(measured));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** The values in the units they are kept in, with the day of their measurement. */
    Answers toAnswers(List<Question> measurable, Protocol protocol) {
        var answers = new HashMap<QuestionId, Answer>();
        for (var question : measurable) {
            if (read(question, unit(question)) instanceof Reading.Given(var value)) {
                answers.put(question.id(), value);
            }
        }
        protocol.validities().stream()
                .filter(it -> it.questions().stream().anyMatch(answers::containsKey))
                .map(it -> it.day())
                .toList()
                .forEach(it -> answers.put(it, new Answer.Day(day().orElseThrow())));
        return new Answers(answers);
    }

    @Override
    public String toString() {
        return "[results]";
    }
}
