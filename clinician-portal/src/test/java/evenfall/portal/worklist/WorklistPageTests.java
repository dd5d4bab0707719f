package evenfall.portal.worklist;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class WorklistPageTests {

    static final Instant SUNDAY = Instant.parse("2026-03-01T20:00:00Z");

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SentForms forms;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @Test
    void mostUrgentComesFirstThenWhoeverWaitedLongest() {
        cases.open(clinic, "Second Routine", MONDAY, Map.of("distress", "a-little", "intensity-nrs", "2"));
        cases.open(clinic, "First Routine", SUNDAY, Map.of("distress", "a-little", "intensity-nrs", "2"));
        cases.open(clinic, "Most Urgent", MONDAY, Map.of("breath-chest", "yes"));
        assertThat(mvc.get().uri("/cases").with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Most Urgent", "First Routine", "Second Routine")
                .contains("Overdue since");
    }

    @Test
    void coordinatorSeesWhoWaitsAndNoAnswers() {
        var open = cases.open(clinic, Map.of());
        assertThat(mvc.get().uri("/cases").with(as(clinic.coordinator())))
                .hasStatusOk()
                .bodyText()
                .contains("Jana Nováková")
                .contains("/cases/" + open.id() + "/contact")
                .doesNotContain("twists");
    }

    @Test
    void coordinatorReachesThePatientWithoutReadingAnswers() {
        var open = cases.open(clinic, Map.of());
        assertThat(mvc.get().uri("/cases/{id}/contact", open.id()).with(as(clinic.coordinator())))
                .hasStatusOk()
                .bodyText()
                .contains("+420 601 000 000", "After six, please", "Czech")
                .doesNotContain("twists", "Red flags");
    }

    @Test
    void messageThatCouldNotBeOpenedIsShown() {
        forms.sendBroken(clinic);
        cases.open(clinic, Map.of());
        assertThat(mvc.get().uri("/cases").with(as(clinic.clinician())))
                .bodyText()
                .contains("1 message could not be opened");
    }

    @Test
    void anotherClinicsPatientsAreNotListed() {
        cases.open(clinic, Map.of());
        assertThat(mvc.get().uri("/cases").with(as(TestClinic.open().clinician())))
                .bodyText()
                .contains("Nobody is waiting for a decision.")
                .doesNotContain("Jana");
    }

    @Test
    void nextPageGoesOnAfterTheLast() {
        for (int i = 0; i < Worklist.PAGE + 1; i++) {
            cases.open(clinic, "Patient %02d".formatted(i), MONDAY.plusSeconds(i), Map.of());
        }
        assertThat(mvc.get().uri("/cases").with(as(clinic.clinician())))
                .bodyText()
                .contains("Patient 49")
                .doesNotContain("Patient 50")
                .containsPattern("after=\\d_\\d+_");
        var last = clinic.rows("""
                        select level_rank || '_' || (extract(epoch from received_at) * 1000000)::bigint || '_' || id
                        from clinic.case_file where clinic_id = ? order by received_at desc offset 1 limit 1
                        """).getFirst();
        assertThat(mvc.get().uri("/cases").param("after", last).with(as(clinic.clinician())))
                .bodyText()
                .contains("Patient 50")
                .doesNotContain("Patient 49");
    }

    @Test
    void placeThatIsNoneIsRefused() {
        assertThat(mvc.get().uri("/cases").param("after", "nowhere").with(as(clinic.clinician())))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void administratorSeesNoPatients() {
        assertThat(mvc.get().uri("/cases").with(as(clinic.administrator()))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(clinic.trail()).containsExactly("access-refused");
    }

    @Test
    void strangersAreSentToSignIn() {
        assertThat(mvc.get().uri("/cases"))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .endsWith("/sign-in");
    }
}
