package evenfall.intake.interview;

import evenfall.form.Asked;
import evenfall.form.Page;
import evenfall.form.PageReading;
import evenfall.intake.draft.TypedDate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a browser sent for a page of questions. A day comes in three fields and is read as one.
 *
 * @param fields what was typed, by the name of the field
 */
public record Posted(Map<String, List<String>> fields) {

    private static final String MORE = "more";

    private static final String WITHOUT = "without";

    /** What was posted, without the line that is to be removed. */
    static Posted from(Map<String, List<String>> fields) {
        var without = fields.getOrDefault(WITHOUT, List.of());
        if (without.size() != 1 || !without.getFirst().matches("\\d{1,3}")) {
            return new Posted(fields);
        }
        int line = Integer.parseInt(without.getFirst());
        var left = new HashMap<>(fields);
        left.replaceAll((_, values) -> values.size() > line + 1 ? allBut(line, values) : values);
        return new Posted(left);
    }

    private static List<String> allBut(int line, List<String> values) {
        return IntStream.range(0, values.size())
                .filter(it -> it != line)
                .mapToObj(values::get)
                .toList();
    }

    /** Whether a line was added or removed, so that the patient goes on with the list. */
    boolean staysHere() {
        return fields.containsKey(MORE) || fields.containsKey(WITHOUT);
    }

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
