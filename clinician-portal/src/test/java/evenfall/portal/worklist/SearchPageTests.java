package evenfall.portal.worklist;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SearchPageTests {

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @ParameterizedTest
    @ValueSource(strings = {"Nováková", "novakova jana", "3.5.1970", "1970-05-03 JANA"})
    void aPersonIsFoundByNameAndByDateOfBirth(String typed) {
        cases.open(clinic, "Jana Nováková", MONDAY, Map.of());
        cases.open(clinic, "Eva Malá", MONDAY, Map.of());
        clinic.change("update clinic.case_file set state = 'CLOSED', turn = 'NOBODY' where clinic_id = ?");
        assertThat(find(clinic.coordinator(), typed))
                .hasStatusOk()
                .bodyText()
                .contains("Jana Nováková")
                .doesNotContain("twists");
    }

    @Test
    void aCaseIsFoundByItsReference() {
        cases.open(clinic, "Jana Nováková", MONDAY, Map.of());
        var reference = clinic.rows("select reference from clinic.case_file where clinic_id = ?")
                .getFirst();
        assertThat(find(clinic.clinician(), reference.toLowerCase(Locale.ROOT).replace("-", " ")))
                .bodyText()
                .contains("1 case was found", "Jana Nováková");
        assertThat(find(TestClinic.open().clinician(), reference))
                .bodyText()
                .contains("No case was found")
                .doesNotContain("Jana");
    }

    @Test
    void whoSearchedIsRecordedAndNotForWhom() {
        find(clinic.clinician(), "Unmistakable");
        assertThat(clinic.rows("select action || detail from audit.event where clinic_id = ?"))
                .containsExactly("cases-searched{\"found\": 0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "  ", "'--", "😀"})
    void nonsenseGetsAClearAnswer(String typed) {
        assertThat(find(clinic.clinician(), typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There is a problem", "a reference, a name or a date of birth");
    }

    @Test
    void tenThousandCharactersAreTooMany() {
        assertThat(find(clinic.clinician(), "x".repeat(10_000)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("That is too long: up to 200 characters");
    }

    @Test
    void nobodyIsFoundWhoIsNotThere() {
        cases.open(clinic, "Jana Nováková", MONDAY, Map.of());
        assertThat(find(clinic.clinician(), "Jana Nová"))
                .bodyText()
                .contains("No case was found", "Only whole words are found");
    }

    private MvcTestResult find(Staff staff, String typed) {
        return mvc.post()
                .uri("/cases/search")
                .with(as(staff))
                .with(csrf())
                .param("search", typed)
                .exchange();
    }
}
