package evenfall.portal.insight;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A table as a file that is safe to open in a spreadsheet (RFC 4180, with the mark by which Excel knows UTF-8). */
final class Csv {

    private static final String MARK = "\uFEFF";

    private static final String END_OF_LINE = "\r\n";

    /** With these, and with their wide forms, a spreadsheet would begin to calculate, or to run what the cell says. */
    private static final String CALCULATES = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String NEEDS_QUOTES = ",;\"\t\r\n";

    private Csv() {}

    static byte[] of(Sheet sheet) {
        var lines = Stream.concat(Stream.of(sheet.columns()), sheet.rows().stream());
        return lines.map(Csv::line).collect(joining("", MARK, "")).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(joining(",", "", END_OF_LINE));
    }

    static String cell(String text) {
        var safe = calculates(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(it -> NEEDS_QUOTES.indexOf(it) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Blanks before it do not stop every spreadsheet. */
    private static boolean calculates(String text) {
        var begun = text.replaceFirst("^[ \u00A0]+", "");
        return !begun.isEmpty() && CALCULATES.indexOf(begun.charAt(0)) >= 0;
    }
}
