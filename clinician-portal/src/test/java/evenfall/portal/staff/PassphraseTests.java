package evenfall.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.portal.staff.Passphrase.Weakness;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassphraseTests {

    @Test
    void anythingLongEnoughWillDo() {
        assertThat(weakness("seven purple herons")).isEmpty();
        assertThat(weakness("žluťoučký kůň")).isEmpty();
        assertThat(weakness("🦵🏽 at night it twists")).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(weakness("abcdefghijk")).contains(Weakness.TOO_SHORT);
        assertThat(weakness("🦵".repeat(11))).contains(Weakness.TOO_SHORT);
        assertThat(weakness("abcdefgh ".repeat(15))).contains(Weakness.TOO_LONG);
    }

    @Test
    void whatIsGuessedFirstIsRefused() {
        assertThat(weakness("Password1234")).contains(Weakness.COMMON);
        assertThat(weakness("correct horse battery staple")).contains(Weakness.COMMON);
        assertThat(weakness("aaaaaaaaaaaab")).contains(Weakness.COMMON);
    }

    @Test
    void itsOwnersNameAndAddressAreRefused() {
        assertThat(weakness("dana.moss@clinic.example")).contains(Weakness.NAMES_ITS_OWNER);
        assertThat(weakness("I am Dana Moss!!")).contains(Weakness.NAMES_ITS_OWNER);
    }

    @Test
    void itNeverPrintsItself() {
        assertThat(new Passphrase("seven purple herons")).hasToString("[passphrase]");
    }

    @Test
    void differentKeyboardsTypeTheSame() {
        assertThat(new Passphrase("u\u030a").text()).isEqualTo(new Passphrase("\u016f").text());
    }

    private static Optional<Weakness> weakness(String text) {
        return new Passphrase(text).weaknessFor("dana.moss@clinic.example", "Dana Moss");
    }
}
