package evenfall.portal.casefile;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class LevelTests {

    static final Map<String, String> CALM = Map.of("distress", "a-little", "intensity-nrs", "2");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    SentForms forms;

    @Autowired
    OpenInbox inbox;

    TestClinic clinic = TestClinic.open();

    @Test
    void listGoesByTheLevelThatWasSetAndTheProposedOneStaysBesideIt() {
        var key = cases.open(clinic, CALM);
        var proposed = column("level");
        assertThat(set(key, "URGENT", "Sounds desperate on the telephone."))
                .hasRedirectedUrl("/cases/" + key.id());
        assertThat(column("level || level_rank || proposed_level")).isEqualTo("URGENT1" + proposed);
        assertThat(column("due_at < now() + interval '3 days'")).isEqualTo("true");
        assertThat(view("/cases/" + key.id()))
                .bodyText()
                .contains("set to Urgent by Dana Moss", "Sounds desperate on the telephone.");
        assertThat(clinic.trail()).contains("level-set");
        assertThat(clinic.rows("select detail::text from audit.event where clinic_id = ?"))
                .noneMatch(it -> it.contains("desperate"));
    }

    @Test
    void decisionKeepsBothLevels() {
        var key = cases.open(clinic, CALM);
        set(key, "URGENT", "Sounds desperate.");
        post(
                "/cases/" + key.id(),
                Map.of("outcome", "ADVISE", "note", "Called.", "version", column("version")));
        assertThat(view("/cases/%s/decisions/%s"
                        .formatted(
                                key.id(),
                                clinic.rows("select id from clinic.decision where clinic_id = ?")
                                        .getFirst())))
                .bodyText()
                .containsSubsequence("Proposed at that moment", "Decided", "Urgent", "Another level", "Sounds desperate.");
    }

    @Test
    void whoLowersAnEmergencyIsAskedOnceMore() {
        var key = cases.open(clinic, Map.of("breath-chest", "yes"));
        var form = new HashMap<>(Map.of("level", "ROUTINE", "reason", "Seen at once, all well.", "version", "0"));
        assertThat(post("/cases/%s/level".formatted(key.id()), form))
                .hasStatusOk()
                .bodyText()
                .contains("The answers call for: Emergency", "Possible clot in the lung", "From Emergency to Routine")
                .contains("Seen at once, all well.</textarea>", "name=\"confirmed\"");
        assertThat(column("level")).isEqualTo("EMERGENCY");
        form.put("confirmed", "true");
        form.put("reason", " ");
        assertThat(post("/cases/%s/level".formatted(key.id()), form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        form.put("reason", "Seen at once, all well.");
        assertThat(post("/cases/%s/level".formatted(key.id()), form)).hasRedirectedUrl("/cases/" + key.id());
        assertThat(column("level")).isEqualTo("ROUTINE");
        assertThat(column("due_at > received_at + interval '7 days'")).isEqualTo("true");
    }

    @Test
    void newAnswersThatCallForMoreLiftIt() {
        var key = cases.open(clinic, CALM);
        set(key, "PRIORITY", "Worried.");
        amend(key, Map.of("breath-chest", "yes"));
        assertThat(column("level || coalesce(proposed_level, ' only')")).isEqualTo("EMERGENCY only");
        assertThat(view("/cases/" + key.id()))
                .bodyText()
                .contains("raised the proposed level to Emergency. The level Priority that had been set was lifted");
        assertThat(clinic.trail()).contains("level-lifted");
    }

    @Test
    void newAnswersThatChangeNothingLeaveItAsItWasSet() {
        var key = cases.open(clinic, Map.of("breath-chest", "yes"));
        post(
                "/cases/%s/level".formatted(key.id()),
                Map.of("level", "ROUTINE", "reason", "Seen.", "version", "0", "confirmed", "true"));
        amend(key, Map.of("distress", "a-little"));
        assertThat(column("level || proposed_level")).isEqualTo("ROUTINEEMERGENCY");
    }

    @Test
    void levelReasonAndTheCaseAsItWasShownAreNeeded() {
        var key = cases.open(clinic, CALM);
        var same = column("level");
        assertThat(set(key, same, "Why")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(set(key, "URGENT", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter why", "Error: Level");
        assertThat(post(
                        "/cases/%s/level".formatted(key.id()),
                        Map.of("level", "URGENT", "reason", "Unmistakable why", "version", "99")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("nothing was set", "Unmistakable why</textarea>");
    }

    private void amend(CaseKey key, Map<String, String> said) {
        var questions = said.keySet().toArray(String[]::new);
        assertThat(mvc.post()
                        .uri("/cases/{id}/ask", key.id())
                        .with(as(clinic.clinician()))
                        .with(csrf())
                        .param("why", "Please say again.")
                        .param("version", column("version"))
                        .param("questions", questions))
                .hasRedirectedUrl("/cases/" + key.id());
        var asked = UUID.fromString(clinic.rows("select id from clinic.question_back where clinic_id = ?")
                .getFirst());
        var all = SentForms.answers(said);
        var answers = Answers.NONE;
        for (var question : said.keySet()) {
            answers = answers.with(
                    new QuestionId(question), all.to(new QuestionId(question)).orElseThrow());
        }
        forms.sendAfter(
                clinic,
                UUID.fromString(column("submission_id")),
                new Message.Amendment(asked, answers, Instant.now().truncatedTo(ChronoUnit.MICROS)));
        inbox.now();
    }

    private MvcTestResult set(CaseKey key, String level, String reason) {
        return post(
                "/cases/%s/level".formatted(key.id()),
                Map.of("level", level, "reason", reason, "version", column("version")));
    }

    private MvcTestResult post(String page, Map<String, String> fields) {
        var request = mvc.post().uri(page).with(as(clinic.clinician())).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult view(String page) {
        return mvc.get().uri(page).with(as(clinic.clinician())).exchange();
    }

    private String column(String column) {
        return clinic.rows("select (%s)::text from clinic.case_file where clinic_id = ?".formatted(column))
                .getFirst();
    }
}
