package evenfall.submission;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The short name of a submission that patient and clinic use on the telephone: eight letters and digits in two groups. */
public record Reference(String value) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

    /** Taken from the last 40 bits of the id, which are random. */
    public static Reference of(UUID submission) {
        long bits = submission.getLeastSignificantBits();
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.insert(0, DIGITS.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return new Reference(text.insert(LENGTH / 2, '-').toString());
    }

    /** Whether somebody who typed this means it: in small letters, with spaces, with O for 0 and I or L for 1. */
    public boolean isMeantBy(String typed) {
        var characters = SEPARATORS
                .matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return characters.equals(value.replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
