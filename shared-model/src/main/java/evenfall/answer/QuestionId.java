package evenfall.answer;

import java.util.regex.Pattern;

/** Names a question: lower-case words joined by hyphens, such as {@code fever-now}. */
public record QuestionId(String value) implements Comparable<QuestionId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if the value is not of that form */
    public QuestionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("write an id in lower-case words joined by hyphens, not " + value);
        }
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
