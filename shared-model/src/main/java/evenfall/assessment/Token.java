package evenfall.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word or sign of the condition language; the last one of a text is empty.
 *
 * @param position where it stands, counted from 1
 */
record Token(String text, int position) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*|!=|<=|>=|[=<>(){},]|\\S");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9].*");

    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "has", "has-any");

    static List<Token> in(String text) {
        var tokens = new ArrayList<Token>();
        var form = FORM.matcher(text);
        while (form.find()) {
            tokens.add(new Token(form.group(), form.start() + 1));
        }
        tokens.add(new Token("", text.length() + 1));
        return tokens;
    }

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isWord() {
        return WORD.matcher(text).matches() && !RESERVED.contains(text);
    }

    ConditionSyntaxException notWhatWas(String expected) {
        return new ConditionSyntaxException(expected, text.isEmpty() ? "the end" : "\"" + text + "\"", position);
    }
}
