package evenfall.intake.interview;

import evenfall.form.Asked;
import evenfall.form.Page;
import evenfall.form.PageReading;
import evenfall.intake.draft.TypedDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a browser sent for a page of questions. A day comes in three fields and is read as one.
 *
 * @param fields what was typed, by the name of the field
 */
public record Posted(Map<String, List<String>> fields) {

    /** What is to be read as answers to the page. */
    public Map<String, List<String>> answers(Page page) {
        var answers = new HashMap<>(fields);
        page.questions().stream()
                .filter(it -> it.asked() instanceof Asked.Day)
                .map(it -> it.id().value())
                .filter(it -> !day(it).isBlank())
                .forEach(it -> answers.put(it, List.of(written(day(it)))));
        return answers;
    }

    /** What stands in the three fields that are no day stays what it is: something that is read as no day. */
    private static String written(TypedDate typed) {
        return typed.date()
                .map(LocalDate::toString)
                .orElseGet(() -> "%s / %s / %s".formatted(typed.day(), typed.month(), typed.year()));
    }

    TypedDate day(String question) {
        return new TypedDate(first(question + ".day"), first(question + ".month"), first(question + ".year"));
    }

    /** The unit that was chosen for a number; empty if none was. */
    String unit(String question) {
        return first(question + PageReading.UNIT);
    }

    List<String> values(String question) {
        return fields.getOrDefault(question, List.of());
    }

    private String first(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    @Override
    public String toString() {
        return "[posted page]";
    }
}
