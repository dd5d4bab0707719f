package evenfall.envelope;

import java.util.Optional;

/**
 * What a receiving service is told apart from the link: 40 random bits as 8 letters and digits, short enough for the
 * telephone. That is little, so trying codes is slow where one can be tried: see {@link HandoverKey}.
 */
public record HandoverCode(String characters) {

    private static final int LENGTH = 8;

    /**
     * Takes the code in its one canonical form.
     *
     * @throws IllegalArgumentException if these are not 8 characters of the alphabet; the message does not repeat them
     */
    public HandoverCode {
        if (!CodeAlphabet.isCanonical(characters, LENGTH)) {
            throw new IllegalArgumentException("Not a handover code");
        }
    }

    public static HandoverCode random() {
        return new HandoverCode(CodeAlphabet.random(LENGTH));
    }

    /** Reads a code as people type it, see {@link ResumeCode#parse}. */
    public static Optional<HandoverCode> parse(String typed) {
        return CodeAlphabet.parse(typed, LENGTH).map(HandoverCode::new);
    }

    /** The code as it is shown and said: two groups of four. */
    public String grouped() {
        return CodeAlphabet.grouped(characters);
    }

    @Override
    public String toString() {
        return "[handover code]";
    }
}
