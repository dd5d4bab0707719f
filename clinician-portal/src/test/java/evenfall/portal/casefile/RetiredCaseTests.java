package evenfall.portal.casefile;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import evenfall.portal.inbox.OpenInbox;
import evenfall.submission.Message;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A case whose questions are not served any more. */
@PortalTest
class RetiredCaseTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    SentForms forms;

    @Autowired
    OpenInbox inbox;

    TestClinic clinic = TestClinic.open();

    CaseKey key;

    @BeforeEach
    void somebodySentAForm() {
        key = cases.open(clinic, Map.of("breath-chest", "yes"));
    }

    private void retire() {
        clinic.change("update clinic.case_file set protocol_version = '0.0.1' where clinic_id = ?");
    }

    @Test
    void whatCanBeReadIsShownAndNothingIsJudged() {
        retire();
        assertThat(mvc.get().uri("/cases/{id}", key.id()).with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .contains("Jana Nováková", "+420 601 000 000", "version 0.0.1", "Nothing was judged")
                .contains("<p class=\"words\" dir=\"auto\" lang=\"cs\">At night it twists in my legs")
                .containsSubsequence("breath-chest", "yes")
                .doesNotContain("Possible clot");
        assertThat(clinic.trail()).endsWith("case-viewed");
    }

    @Test
    void nothingElseFallsOver() {
        retire();
        Stream.of("/ask", "/results", "/findings/" + UUID.randomUUID(), "/criteria/" + UUID.randomUUID())
                .forEach(it -> assertThat(
                                mvc.get().uri("/cases/" + key.id() + it).with(as(clinic.clinician())))
                        .hasStatus(HttpStatus.CONFLICT));
        assertThat(mvc.post()
                        .uri("/cases/{id}/referrals", key.id())
                        .with(as(clinic.clinician()))
                        .with(csrf()))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(mvc.get().uri("/cases").with(as(clinic.clinician()))).hasStatusOk();
    }

    @Test
    void whatThePatientStillSendsIsTakenIn() {
        mvc.perform(mvc.post()
                .uri("/cases/{id}/ask", key.id())
                .with(as(clinic.clinician()))
                .with(csrf())
                .param("questions", "distress")
                .param("why", "Please say again.")
                .param("version", "0"));
        retire();
        var asked = UUID.fromString(clinic.rows("select id::text from clinic.question_back where clinic_id = ?")
                .getFirst());
        var again = Answers.NONE.with(new QuestionId("distress"), new Answer.Choice("a-little"));
        forms.sendAfter(
                clinic,
                UUID.fromString(clinic.rows("select submission_id::text from clinic.case_file where clinic_id = ?")
                        .getFirst()),
                new Message.Amendment(asked, again, Instant.now().truncatedTo(ChronoUnit.MICROS)));
        inbox.now();
        assertThat(clinic.rows("select state from clinic.case_file where clinic_id = ?"))
                .containsExactly("WAITING");
        assertThat(mvc.get().uri("/cases/{id}", key.id()).with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Told later, on", "distress", "a-little");
    }
}
