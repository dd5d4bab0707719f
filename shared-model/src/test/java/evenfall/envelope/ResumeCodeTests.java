package evenfall.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeCodeTests {

    static final ResumeCode CODE = new ResumeCode("0123456789ABCDEF");

    @Test
    void isShownInFourGroupsOfFour() {
        assertThat(CODE.grouped()).isEqualTo("0123-4567-89AB-CDEF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123-4567-89AB-CDEF",
                "0123456789abcdef",
                " 0123 4567 89ab cdef ",
                "o123-4567-89ab-cdef",
                "Oi23–4567—89AB\u00a0CDEF",
                "OL23 4567 89AB CDEF"
            })
    void isReadTheWayPeopleTypeIt(String typed) {
        assertThat(ResumeCode.parse(typed)).hasValue(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0123-4567-89AB-CDE", "0123-4567-89AB-CDEF0", "0123-4567-89AB-CDEU", "0123-4567-89AB-CD€F"})
    void anythingElseIsNoCode(String typed) {
        assertThat(ResumeCode.parse(typed)).isEmpty();
    }

    @Test
    void everyRandomCodeIsItsOwnAndReadsBack() {
        var codes = Stream.generate(ResumeCode::random).limit(1000).toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(ResumeCode.parse(code.grouped())).hasValue(code));
    }

    @Test
    void neverPrintsItself() {
        assertThat(CODE.toString()).doesNotContain("0123");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResumeCode("0123-4567"))
                .withMessageNotContaining("0123");
    }
}
