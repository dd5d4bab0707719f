package evenfall.portal.worklist;

import evenfall.portal.search.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What somebody typed into the one box.
 *
 * @param reference if it may be one
 * @param terms what has to be true of the person
 */
record SearchReading(Optional<String> reference, Set<Term> terms) {

    private static final Pattern REFERENCE = Pattern.compile("([0-9A-Z]{4})[-\\s]?([0-9A-Z]{4})");

    /** 1970-05-03, 3.5.1970, 3/5/1970: the day comes first unless the year does. */
    private static final Pattern DATE =
            Pattern.compile("\\b(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})[./-]\\s?(\\d{1,2})[./-]\\s?(\\d{4}))\\b");

    static SearchReading of(String typed) {
        var text = typed.strip();
        var terms = new LinkedHashSet<Term>();
        var rest = new StringBuilder();
        var dates = DATE.matcher(text);
        while (dates.find()) {
            var date = date(dates);
            date.map(Term::born).ifPresent(terms::add);
            dates.appendReplacement(rest, date.isPresent() ? " " : "$0");
        }
        dates.appendTail(rest);
        terms.addAll(Term.name(rest.toString()));
        return new SearchReading(reference(text), terms);
    }

    /** Letters that nobody can tell apart are read as the reference has them. */
    private static Optional<String> reference(String text) {
        var upper = text.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        var matcher = REFERENCE.matcher(upper);
        return matcher.matches() ? Optional.of(matcher.group(1) + "-" + matcher.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> date(MatchResult found) {
        try {
            return Optional.of(
                    found.group(1) != null
                            ? LocalDate.of(number(found, 1), number(found, 2), number(found, 3))
                            : LocalDate.of(number(found, 6), number(found, 5), number(found, 4)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    boolean isEmpty() {
        return reference.isEmpty() && terms.isEmpty();
    }

    @Override
    public String toString() {
        return "[search]";
    }
}
