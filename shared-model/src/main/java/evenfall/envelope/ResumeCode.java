package evenfall.envelope;

import java.util.Optional;

/**
 * What a patient keeps to come back to a draft: 80 random bits as 16 letters and digits of Crockford's base 32, which
 * has no I, L, O or U to misread. Whoever has the code has the draft, so it never prints itself.
 */
public record ResumeCode(String characters) {

    private static final int LENGTH = 16;

    /**
     * Takes the code in its one canonical form.
     *
     * @throws IllegalArgumentException if these are not 16 characters of the alphabet; the message does not repeat them
     */
    public ResumeCode {
        if (!CodeAlphabet.isCanonical(characters, LENGTH)) {
            throw new IllegalArgumentException("Not a resume code");
        }
    }

    public static ResumeCode random() {
        return new ResumeCode(CodeAlphabet.random(LENGTH));
    }

    /** Reads a code as people type it: in small letters, with spaces or dashes, with O for 0 and I or L for 1. */
    public static Optional<ResumeCode> parse(String typed) {
        return CodeAlphabet.parse(typed, LENGTH).map(ResumeCode::new);
    }

    /** The code as it is shown: four groups of four. */
    public String grouped() {
        return CodeAlphabet.grouped(characters);
    }

    @Override
    public String toString() {
        return "[resume code]";
    }
}
