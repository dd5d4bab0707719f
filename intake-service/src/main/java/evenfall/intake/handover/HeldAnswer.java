package evenfall.intake.handover;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that was sent when the visit was over already. It waits in the form that asks for the code and is shown again
 * behind it, to be checked and sent.
 */
record HeldAnswer(What what, Map<String, String> fields) {

    private static final List<String> WORDS = List.of(
            "page", "text", "day.day", "day.month", "day.year", "time", "where", "bring", UploadedForm.WITH_FILE);

    static HeldAnswer of(What what, HttpServletRequest sent) {
        var fields = new LinkedHashMap<String, String>();
        for (var name : WORDS) {
            var value = sent.getParameter(name);
            if (value != null && !value.isBlank()) {
                fields.put(name, value);
            }
        }
        return new HeldAnswer(what, fields);
    }

    /** What waits, if something does. */
    static Optional<HeldAnswer> in(HttpServletRequest entering) {
        var what = entering.getParameter("then");
        return what == null ? Optional.empty() : What.named(what).map(it -> of(it, entering));
    }

    @Override
    public String toString() {
        return "[held answer]";
    }
}
