package evenfall.portal.search;

import static java.util.stream.Collectors.toCollection;

import evenfall.privacy.Confidential;
import evenfall.submission.Patient;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing by which a person is found, in the one way of writing it: accents, capitals and punctuation make no
 * difference.
 */
public record Term(Field field, String value) {

    /** What it is about a person. */
    public enum Field {
        NAME,
        BORN,
        NUMBER,
        PHONE,
        EMAIL
    }

    /** So many digits are the same with the code of the country before them, with a zero, and with neither. */
    private static final int NATIONAL_DIGITS = 9;

    private static final int MOST_WORDS = 20;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{Pd},;/|+&]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

    /** The words of a name, each for itself: people leave some out and change their order. */
    public static Set<Term> name(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text)
                .map(Term::plain)
                .filter(it -> !it.isEmpty())
                .limit(MOST_WORDS)
                .map(it -> new Term(Field.NAME, it))
                .collect(toCollection(LinkedHashSet::new));
    }

    public static Term born(LocalDate day) {
        return new Term(Field.BORN, day.toString());
    }

    /** The clinic's own number for a person. */
    public static Optional<Term> number(String text) {
        return term(Field.NUMBER, plain(text));
    }

    public static Optional<Term> phone(String text) {
        var digits = NO_DIGIT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return term(Field.PHONE, digits.substring(Math.max(0, digits.length() - NATIONAL_DIGITS)));
    }

    public static Optional<Term> email(String text) {
        return term(Field.EMAIL, text.strip().toLowerCase(Locale.ROOT));
    }

    /** Everything by which this person is found. */
    public static Set<Term> of(Patient patient) {
        return Stream.of(
                        name(patient.name().text()).stream(),
                        Stream.of(born(patient.born())),
                        text(patient.number()).flatMap(Term::number).stream(),
                        text(patient.contact().phone()).flatMap(Term::phone).stream(),
                        text(patient.contact().email()).flatMap(Term::email).stream())
                .flatMap(it -> it)
                .collect(toCollection(LinkedHashSet::new));
    }

    private static Optional<String> text(@Nullable Confidential confidential) {
        return Optional.ofNullable(confidential).map(Confidential::text);
    }

    private static Optional<Term> term(Field field, String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new Term(field, value));
    }

    /** Letters and digits only, small, without marks; letters that no normal form takes apart are written as usual. */
    private static String plain(String word) {
        var folded = Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        var unmarked = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace('ı', 'i')
                .replace('ς', 'σ')
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("þ", "th");
        return NEITHER_LETTER_NOR_DIGIT.matcher(unmarked).replaceAll("");
    }

    @Override
    public String toString() {
        return "[" + field + "]";
    }
}
