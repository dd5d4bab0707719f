package evenfall.portal.handover;

import evenfall.handover.Standing.Kind;
import evenfall.handover.Standing.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Reads a letter of ours line by line, for pages that show plain text and nothing else. What stands beside each other in
 * the letter stands below each other here.
 */
final class LetterLines {

    private static final Pattern LEFT_OUT = Pattern.compile(
            "<!--.*?-->|<!DOCTYPE[^>]*>|<(head|style|script)\\b.*?</\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)\\b[^>]*>");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "code", "em", "i", "mark", "s", "small", "span", "strong", "sub", "sup",
            "time", "u");

    private final List<Line> lines = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();

    private Kind kind = Kind.TEXT;

    private LetterLines() {}

    static List<Line> of(String html) {
        var reading = new LetterLines();
        reading.read(LEFT_OUT.matcher(html).replaceAll(" "));
        return reading.lines;
    }

    private void read(String html) {
        var tags = TAG.matcher(html);
        int end = 0;
        while (tags.find()) {
            text.append(html, end, tags.start());
            end = tags.end();
            var name = tags.group(2).toLowerCase(Locale.ROOT);
            if (!INLINE.contains(name)) {
                finish();
                kind = tags.group(1).isEmpty() ? kind(name) : Kind.TEXT;
            }
        }
        text.append(html, end, html.length());
        finish();
    }

    private static Kind kind(String tag) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "caption" -> Kind.HEADING;
            case "li" -> Kind.ITEM;
            default -> Kind.TEXT;
        };
    }

    private void finish() {
        var line = HtmlUtils.htmlUnescape(text.toString()).strip().replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            lines.add(new Line(kind, line));
        }
        text.setLength(0);
    }
}
