package evenfall.portal.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.portal.search.Term;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchReadingTests {

    @ParameterizedTest
    @ValueSource(strings = {"AB12-CD34", "ab12 cd34", "ab12cd34", " AB12-CD34 "})
    void aReferenceIsReadAsPeopleTypeIt(String typed) {
        assertThat(SearchReading.of(typed).reference()).hasValue("AB12-CD34");
    }

    @Test
    void lettersThatLookLikeDigitsAreDigits() {
        assertThat(SearchReading.of("OB1L-CDI4").reference()).hasValue("0B11-CD14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-05-03", "3.5.1970", "03. 05. 1970", "3/5/1970"})
    void aDateOfBirthIsReadAsPeopleTypeIt(String typed) {
        assertThat(SearchReading.of(typed).terms()).containsExactly(Term.born(LocalDate.of(1970, 5, 3)));
    }

    @Test
    void aNameAndADateAreBothWanted() {
        assertThat(SearchReading.of("Nováková 3.5.1970 Jana").terms())
                .hasSize(3)
                .contains(Term.born(LocalDate.of(1970, 5, 3)))
                .containsAll(Term.name("Jana Nováková"));
    }

    @Test
    void aDayThatIsNoneIsNoDate() {
        assertThat(SearchReading.of("31.2.1970").terms()).isEqualTo(Term.name("31.2.1970"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "'", "---", "", "😀"})
    void nonsenseIsNothing(String typed) {
        assertThat(SearchReading.of(typed).isEmpty()).isTrue();
    }
}
