package evenfall.envelope;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Crockford's base 32, in which every code is written: no I, L, O or U to misread. */
final class CodeAlphabet {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern CANONICAL = Pattern.compile("[%s]*".formatted(CHARACTERS));

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

    private static final SecureRandom RANDOM = new SecureRandom();

    private CodeAlphabet() {}

    /** Five random bits for each character. */
    static String random(int length) {
        var characters = new StringBuilder(length);
        RANDOM.ints(length, 0, CHARACTERS.length()).mapToObj(CHARACTERS::charAt).forEach(characters::append);
        return characters.toString();
    }

    static boolean isCanonical(String characters, int length) {
        return characters.length() == length && CANONICAL.matcher(characters).matches();
    }

    /** Reads a code as people type it: in small letters, with spaces or dashes, with O for 0 and I or L for 1. */
    static Optional<String> parse(String typed, int length) {
        var characters = SEPARATORS
                .matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return isCanonical(characters, length) ? Optional.of(characters) : Optional.empty();
    }

    static String grouped(String characters) {
        return String.join("-", characters.split("(?<=\\G.{4})"));
    }
}
