package evenfall.assessment;

/** A text is not in the condition language. The message says what was expected, what stood there instead, and where. */
public class ConditionSyntaxException extends IllegalArgumentException {

    ConditionSyntaxException(String expected, String found, int position) {
        super("expected %s but found %s at character %d".formatted(expected, found, position));
    }
}
