package evenfall.intake.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.intake.IntakeTest;
import evenfall.intake.TheClinic;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.submission.Message;
import evenfall.submission.Reply.Stage;
import evenfall.submission.Submission;
import evenfall.support.TestDatabase;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The clinic asks single questions back; the patient answers those, once, and nothing is overwritten. */
@IntakeTest
class AskedTests {

    private final TheClinic clinic = new TheClinic();

    @Autowired
    Visitors visitors;

    Visitor patient;

    Submission form;

    @BeforeEach
    void send() {
        patient = visitors.begun().ready();
        patient.answer("weight-height", "weight-kg", "70");
        patient.post("/check");
        form = clinic.form(patient);
    }

    @Test
    void statusSaysSoOnTop() {
        clinic.ask(form, "Has it changed?", "weight-kg");
        assertThat(patient.get("/status")).bodyText().contains("Test Clinic has a question for you", "href=\"/asked\"");
    }

    @Test
    void exactlyWhatIsAskedIsShownWithTheReasonAndTheEarlierAnswer() {
        clinic.ask(form, "The scales were <b>off</b>", "weight-kg", "story", "no-such-question");
        assertThat(patient.get("/asked"))
                .hasStatusOk()
                .bodyText()
                .contains("The scales were &lt;b&gt;off&lt;/b&gt;", "in the words of Test Clinic")
                .contains("name=\"weight-kg\" value=\"70\"", "name=\"story\"")
                .doesNotContain("name=\"height-cm\"", "name=\"fever-now\"");
    }

    @Test
    void answerIsCheckedThenSentOnce() {
        var asked = clinic.ask(form, "Has it changed?", "weight-kg");
        assertThat(patient.get("/asked")).hasStatusOk();
        assertThat(answer(asked, "CHECK", "weight-kg", "72,5"))
                .hasStatusOk()
                .bodyText()
                .contains("What you say now", "72.5 kg", "What you said before", "70 kg")
                .contains("<input type=\"hidden\" name=\"weight-kg\" value=\"72,5\">");
        assertThat(clinic.messages(form)).isEmpty();
        assertThat(answer(asked, "CHANGE", "weight-kg", "72,5")).bodyText().contains("value=\"72,5\"");

        assertThat(answer(asked, "SEND", "weight-kg", "72,5")).hasRedirectedUrl("/asked/sent");
        assertThat(patient.get("/asked/sent"))
                .bodyText()
                .contains("Your answer is sent")
                .doesNotContain("Call 112 now");
        var amendment = (Message.Amendment) clinic.messages(form).getFirst();
        assertThat(amendment.asked()).isEqualTo(asked);
        assertThat(amendment.answers())
                .isEqualTo(new Answers(Map.of(new QuestionId("weight-kg"), new Answer.Amount(new BigDecimal("72.5")))));
        assertThat(patient.get("/asked")).hasRedirectedUrl("/status");
        assertThat(patient.get("/status"))
                .bodyText()
                .contains("You answered a question.")
                .doesNotContain("has a question for you");
    }

    @Test
    void sentTwentyTimesAtOnceItArrivesOnce() throws Exception {
        var asked = clinic.ask(form, "Has it changed?", "weight-kg");
        patient.get("/asked");
        Callable<MvcTestResult> send = () -> answer(asked, "SEND", "weight-kg", "71");
        try (var fingers = Executors.newFixedThreadPool(8)) {
            for (var sent : fingers.invokeAll(Collections.nCopies(20, send))) {
                assertThat(sent.get()).hasRedirectedUrl("/asked/sent");
            }
        }
        assertThat(clinic.messages(form)).hasSize(1);
    }

    @Test
    void nothingElseCanBeChanged() {
        var asked = clinic.ask(form, "Has it changed?", "weight-kg");
        patient.get("/asked");
        answer(asked, "SEND", "weight-kg", "71", "story", "Another story", "fever-now", "yes");
        var amendment = (Message.Amendment) clinic.messages(form).getFirst();
        assertThat(amendment.answers().given()).containsOnlyKeys(new QuestionId("weight-kg"));
    }

    @Test
    void whatIsWrongComesBackAsItWasTyped() {
        var asked = clinic.ask(form, "Has it changed?", "weight-kg");
        patient.get("/asked");
        assertThat(answer(asked, "SEND", "weight-kg", "seventy"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Error:", "value=\"seventy\"", "Enter a number in figures");
        assertThat(answer(asked, "CHECK", "weight-kg", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Answer at least one question");
        assertThat(clinic.messages(form)).isEmpty();
    }

    @Test
    void onlyTheLatestRequestIsOpen() {
        var first = clinic.ask(form, "Has it changed?", "weight-kg");
        clinic.ask(form, "And this?", "story");
        assertThat(patient.get("/asked")).bodyText().contains("And this?").doesNotContain("Has it changed?");
        assertThat(answer(first, "SEND", "weight-kg", "71")).hasRedirectedUrl("/status");
        assertThat(answer(UUID.randomUUID(), "SEND", "story", "x")).hasRedirectedUrl("/status");
        assertThat(clinic.messages(form)).isEmpty();
    }

    @Test
    void nothingIsAskedWhenAllIsClosed() {
        clinic.ask(form, "Has it changed?", "weight-kg");
        clinic.progress(form, Stage.CLOSED);
        assertThat(patient.get("/asked")).hasRedirectedUrl("/status");
    }

    @Test
    void redFlagThatNewlyHoldsIsToldAtOnceAndNoted() {
        var asked = clinic.ask(form, "Please look again", "breath-chest");
        patient.get("/asked");
        assertThat(answer(asked, "SEND", "breath-chest", "yes")).hasRedirectedUrl("/asked/sent");
        assertThat(patient.get("/asked/sent"))
                .bodyText()
                .contains("Please get help now", "These signs can be serious. Call 112 now.", "href=\"tel:112\"");
        assertThat(patient.get("/status")).bodyText().contains("These signs can be serious. Call 112 now.");
        var noted = JdbcClient.create(TestDatabase.asAdministrator())
                .sql("select action || detail::text from audit.event where subject_id = ? order by 1")
                .param(form.id())
                .query(String.class)
                .list();
        assertThat(noted).contains("advice-shown{\"rules\": [\"R3\"]}", "answers-amended{}");
    }

    @Test
    void redFlagThatWasKnownIsNotToldAgain() {
        var alarmed = visitors.begun().ready();
        alarmed.answer(
                "safety-sudden",
                "breath-chest",
                "yes",
                "sudden-cold-pale-leg",
                "no",
                "new-leg-weakness",
                "no",
                "saddle-bladder",
                "no");
        alarmed.post("/advice", "read", "R3");
        alarmed.post("/check");
        var asked = clinic.ask(clinic.form(alarmed), "How much?", "weight-kg");
        alarmed.get("/asked");
        alarmed.post("/asked", "asked", asked.toString(), "step", "SEND", "weight-kg", "71");
        assertThat(alarmed.get("/asked/sent")).bodyText().doesNotContain("These signs can be serious");
    }

    private MvcTestResult answer(UUID asked, String step, String... fields) {
        var all = new String[fields.length + 4];
        all[0] = "asked";
        all[1] = asked.toString();
        all[2] = "step";
        all[3] = step;
        System.arraycopy(fields, 0, all, 4, fields.length);
        return patient.post("/asked", all);
    }
}
