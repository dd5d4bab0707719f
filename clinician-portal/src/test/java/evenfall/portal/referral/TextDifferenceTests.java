package evenfall.portal.referral;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.privacy.Confidential;
import org.junit.jupiter.api.Test;

class TextDifferenceTests {

    @Test
    void saysWhichWordsWentAndWhichCame() {
        assertThat(between("Met: urge to move. Severe.", "Met: urge to walk about. Severe."))
                .isEqualTo("Met: urge to -move. +walk about. Severe.");
    }

    @Test
    void sameTextHasNone() {
        assertThat(between("Urge\nto move", "Urge\nto move")).isEqualTo("Urge\nto move");
        assertThat(between("", "")).isEmpty();
    }

    @Test
    void everythingMayGoOrCome() {
        assertThat(between("All of it", "")).isEqualTo("-All of it");
        assertThat(between("", "All of it")).isEqualTo("+All of it");
    }

    @Test
    void longestTextsAreComparedToo() {
        var before = "a ".repeat(Confidential.MAX_LENGTH / 2);
        var after = "b ".repeat(Confidential.MAX_LENGTH / 2);
        assertThat(TextDifference.between(before, after)).hasSize(2);
    }

    private static String between(String before, String after) {
        return TextDifference.between(before, after).stream()
                .map(it -> switch (it.kind()) {
                    case KEPT -> it.text();
                    case REMOVED -> "-" + it.text();
                    case ADDED -> "+" + it.text();
                })
                .collect(joining());
    }
}
