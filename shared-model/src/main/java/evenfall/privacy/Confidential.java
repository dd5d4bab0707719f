package evenfall.privacy;

/**
 * Words written by or about a patient, 1 to {@value #MAX_LENGTH} characters (Unicode code points). They never print
 * themselves, so no log line, exception or debugger session repeats them by accident.
 */
public record Confidential(String text) {

    public static final int MAX_LENGTH = 4000;

    /** @throws IllegalArgumentException if the text is blank or too long; the message does not repeat it */
    public Confidential {
        if (text.isBlank() || text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException("Between 1 and %d characters, please".formatted(MAX_LENGTH));
        }
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
