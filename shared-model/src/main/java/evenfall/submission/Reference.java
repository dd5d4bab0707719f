package evenfall.submission;

import java.util.UUID;

/** The short name of a submission that patient and clinic use on the telephone: eight letters and digits in two groups. */
public record Reference(String value) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

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

    @Override
    public String toString() {
        return value;
    }
}
