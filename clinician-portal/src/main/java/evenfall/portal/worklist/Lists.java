package evenfall.portal.worklist;

import java.util.regex.Pattern;

/** Where somebody came from and goes back to: which list, and which page of it. */
final class Lists {

    private static final Pattern ASKED = Pattern.compile("[\\w=&.%-]{0,1000}");

    private Lists() {}

    /** What a list was asked for, as it is, or nothing where it is more than that. */
    static String clean(String query) {
        return ASKED.matcher(query).matches() ? query : "";
    }
}
