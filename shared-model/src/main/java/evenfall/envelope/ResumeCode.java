package evenfall.envelope;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a patient keeps to come back to a draft: 80 random bits as 16 letters and digits of Crockford's base 32, which
 * has no I, L, O or U to misread. Whoever has the code has the draft, so it never prints itself.
 */
public record ResumeCode(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;

    private static final Pattern CANONICAL = Pattern.compile("[%s]{%d}".formatted(ALPHABET, LENGTH));

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Takes the code in its one canonical form.
     *
     * @throws IllegalArgumentException if these are not 16 characters of the alphabet; the message does not repeat them
     */
    public ResumeCode {
        if (!CANONICAL.matcher(characters).matches()) {
            throw new IllegalArgumentException("Not a resume code");
        }
    }

    public static ResumeCode random() {
        var characters = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(characters::append);
        return new ResumeCode(characters.toString());
    }

    /** Reads a code as people type it: in small letters, with spaces or dashes, with O for 0 and I or L for 1. */
    public static Optional<ResumeCode> parse(String typed) {
        var characters = SEPARATORS
                .matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return CANONICAL.matcher(characters).matches() ? Optional.of(new ResumeCode(characters)) : Optional.empty();
    }

    /** The code as it is shown: four groups of four. */
    public String grouped() {
        return String.join("-", characters.split("(?<=\\G.{4})"));
    }

    @Override
    public String toString() {
        return "[resume code]";
    }
}
