package evenfall.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTests {

    @ParameterizedTest
    @CsvSource({
        "Jana Nováková,         jana novakova",
        "JANA NOVAKOVA,         jana novakova",
        "'  Nováková,  Jana ',  novakova jana",
        "Anna-Marie O’Brien,    anna marie obrien",
        "Weiß,                  weiss",
        "WEISS,                 weiss",
        "Łukasz Ørsted,         lukasz orsted",
        "Дар'я Їжакевич,        даря іжакевич",
        "ＪＡＮＡ,                jana",
        "ΟΔΥΣΣΕΥΣ,              οδυσσευσ",
        "οδυσσεύς,              οδυσσευσ",
        "Jan Jan,               jan",
    })
    void aNameIsItsWordsHoweverTheyAreWritten(String written, String words) {
        assertThat(Term.name(written).stream().map(Term::value).collect(Collectors.joining(" ")))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "---", "***", "’", "\u0000", "😀"})
    void whatHasNoWordIsNoName(String written) {
        assertThat(Term.name(written)).isEmpty();
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(Term.name("a b c d e f g h i j k l m n o p q r s t u v w x y z"))
                .hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+420 601 000 000", "00420601000000", "601 000 000", "0601-000-000", "(0) 601/000000"})
    void aTelephoneNumberIsTheSameFromEverywhere(String written) {
        assertThat(Term.phone(written))
                .hasValueSatisfying(it -> assertThat(it.value()).isEqualTo("601000000"));
    }

    @Test
    void aMailAddressIsTheSameInCapitals() {
        assertThat(Term.email(" Jana@Patients.Example ")).isEqualTo(Term.email("jana@patients.example"));
    }

    @Test
    void aTermTellsNobodyWhatItIs() {
        assertThat(Term.name("Jana").toString()).isEqualTo("[[NAME]]");
    }
}
