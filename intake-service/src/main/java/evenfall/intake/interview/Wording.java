package evenfall.intake.interview;

import evenfall.form.Question;
import java.util.regex.Pattern;

/**
 * A question as a page words it.
 *
 * @param text what is asked, which becomes the heading or the label
 * @param aside what the protocol adds in brackets at the end, shown more quietly; empty if there is nothing
 */
public record Wording(String text, String aside) {

    private static final Pattern ASIDE = Pattern.compile("(?<text>.+[.?!]) \\((?<aside>[^()]+)\\)");

    public static Wording of(Question question) {
        var parts = ASIDE.matcher(question.text());
        return parts.matches()
                ? new Wording(parts.group("text"), parts.group("aside"))
                : new Wording(question.text(), "");
    }
}
