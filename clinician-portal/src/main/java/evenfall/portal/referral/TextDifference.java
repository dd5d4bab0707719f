package evenfall.portal.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was taken out of a text and what was put in, word by word. */
final class TextDifference {

    /** A word with the spaces that follow it. */
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    private final List<String> before;

    private final List<String> after;

    /** How many words are common from one place in each text to the end. */
    private final short[][] common;

    private TextDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.common = new short[before.size() + 1][after.size() + 1];
        for (int one = before.size() - 1; one >= 0; one--) {
            for (int other = after.size() - 1; other >= 0; other--) {
                common[one][other] = isSame(one, other)
                        ? (short) (common[one + 1][other + 1] + 1)
                        : (short) Math.max(common[one + 1][other], common[one][other + 1]);
            }
        }
    }

    /** Whether words stand in both texts, in one of them or in the other. */
    enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Words in a row of which the same is to be said. */
    record Piece(Kind kind, String text) {

        @Override
        public String toString() {
            return "[%s]".formatted(kind);
        }
    }

    /** The pieces of both texts in order. Texts are as long as {@link evenfall.privacy.Confidential} allows. */
    static List<Piece> between(String before, String after) {
        return new TextDifference(words(before), words(after)).pieces();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private boolean isSame(int one, int other) {
        return before.get(one).strip().equals(after.get(other).strip());
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int one = 0;
        int other = 0;
        while (one < before.size() || other < after.size()) {
            if (one < before.size() && other < after.size() && isSame(one, other)) {
                add(pieces, Kind.KEPT, after.get(other));
                one++;
                other++;
            } else if (other == after.size()
                    || (one < before.size() && common[one + 1][other] >= common[one][other + 1])) {
                add(pieces, Kind.REMOVED, before.get(one));
                one++;
            } else {
                add(pieces, Kind.ADDED, after.get(other));
                other++;
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, String word) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            var longer = pieces.removeLast().text() + word;
            pieces.add(new Piece(kind, longer));
        } else {
            pieces.add(new Piece(kind, word));
        }
    }
}
