package evenfall.portal.casefile;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.Statements;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class FindingReviewTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    CaseRoom room;

    TestClinic clinic = TestClinic.open();

    CaseKey key;

    @BeforeEach
    void somebodyIsShortOfBreath() {
        key = cases.open(clinic, Map.of("breath-chest", "yes", "cramp-hard-knot", "yes"));
    }

    @Test
    void findingIsConfirmedByWhoeverDidSo() {
        assertThat(view()).bodyText().contains("0 of %d looked at".formatted(found()));
        assertThat(review("R3", "CONFIRMED", "", 0)).hasRedirectedUrl("/cases/" + key.id());
        assertThat(view())
                .bodyText()
                .contains("1 of %d looked at".formatted(found()))
                .containsSubsequence(
                        "id=\"rule-R3\"", "<summary>", "review-CONFIRMED", "Confirmed", "Dana Moss", "</summary>");
        assertThat(clinic.trail()).contains("finding-reviewed");
        assertThat(clinic.rows("select detail::text from audit.event where clinic_id = ?"))
                .noneMatch(it -> it.contains("R3"));
    }

    @Test
    void nobodyRejectsAFindingWithoutAReason() {
        assertThat(review("R3", "REJECTED", " ", 0))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Error: Finding", "Say why this finding is rejected", "href=\"#reason\"");
        assertThat(review("R3", "REJECTED", "Panic, known for years.", 0)).hasRedirectedUrl("/cases/" + key.id());
        assertThat(view())
                .bodyText()
                .containsSubsequence(
                        "id=\"rule-R3\"",
                        "review-REJECTED",
                        "What clinicians made of it",
                        "Rejected",
                        "Panic, known for years.");
    }

    @Test
    void reasonIsSealed() {
        review("R3", "REJECTED", "Unmistakable reason", 0);
        assertThat(clinic.rows("select encode(reason, 'escape') from clinic.finding_review where clinic_id = ?"))
                .singleElement()
                .asString()
                .doesNotContain("Unmistakable");
    }

    @Test
    void whatWasSaidIsTakenBackAndStaysInTheHistory() {
        review("R3", "DONE", "Sent to the emergency department.", 0);
        review("R3", "TAKEN_BACK", "", version());
        assertThat(view())
                .bodyText()
                .contains("0 of %d looked at".formatted(found()))
                .containsSubsequence("id=\"rule-R3\"", "review-open", "Taken back", "Done", "Sent to the emergency");
        assertThat(clinic.rows("select state from clinic.finding_review where clinic_id = ? order by reviewed_at"))
                .containsExactly("DONE", "TAKEN_BACK");
    }

    @Test
    void whoIsTooLateSeesWhatOthersSaidAndKeepsTheirWords() {
        review("R3", "CONFIRMED", "Heard it myself.", 0);
        var second = clinic.another(Role.CLINICIAN);
        assertThat(review("R3", "REJECTED", "Unmistakable reason", 0, second))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("nothing was saved", "Heard it myself.", "Unmistakable reason</textarea>")
                .contains("name=\"version\" value=\"%d\"".formatted(version()));
        assertThat(clinic.rows("select state from clinic.finding_review where clinic_id = ?"))
                .containsExactly("CONFIRMED");
        assertThat(review("R3", "REJECTED", "Unmistakable reason", version(), second))
                .hasRedirectedUrl("/cases/" + key.id());
    }

    @Test
    void onlyCliniciansOfTheClinicSayWhatAFindingIsWorth() {
        assertThat(review("R3", "CONFIRMED", "", 0, clinic.coordinator())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(review("R3", "CONFIRMED", "", 0, TestClinic.open().clinician()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(review("R3", "NONSENSE", "", 0)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void findingThatIsNotThereIsNotFound() {
        var calm = cases.open(clinic, Map.of());
        assertThat(mvc.get()
                        .uri("/cases/{id}/findings/{finding}", calm.id(), address("R3"))
                        .with(as(clinic.clinician())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void reviewsCostOneStatementHoweverManyThereAre() {
        var before = Statements.during(this::view);
        for (var rule : new String[] {"R3", "R3", "R3"}) {
            review(rule, "CONFIRMED", "Again.", version());
        }
        assertThat(Statements.during(this::view)).hasSameSizeAs(before);
    }

    private int found() {
        return room.open(key).reading().found().size();
    }

    private UUID address(String rule) {
        return room.open(key).reading().found().stream()
                .filter(it -> it.rule().id().equals(rule))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private int version() {
        return room.details(key).version();
    }

    private MvcTestResult view() {
        return mvc.get()
                .uri("/cases/{id}", key.id())
                .with(as(clinic.clinician()))
                .exchange();
    }

    private MvcTestResult review(String rule, String state, String reason, int version) {
        return review(rule, state, reason, version, clinic.clinician());
    }

    private MvcTestResult review(String rule, String state, String reason, int version, Staff by) {
        return mvc.post()
                .uri("/cases/{id}/findings/{finding}", key.id(), address(rule))
                .with(as(by))
                .with(csrf())
                .param("state", state)
                .param("reason", reason)
                .param("version", String.valueOf(version))
                .exchange();
    }
}
