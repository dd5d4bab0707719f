package evenfall.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.assessment.Level;
import evenfall.intake.IntakeTest;
import evenfall.intake.OpenedSubmissions;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.privacy.Confidential;
import evenfall.support.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntakeTest
class SendingTests {

    private final OpenedSubmissions opened = new OpenedSubmissions();

    @Autowired
    Visitors visitors;

    @Test
    void clinicReceivesWhatWasTold() {
        var patient = visitors.begun().ready();
        patient.answer("story", "story", "Es zieht 🌙\nمرحبا");
        patient.answer("weight-height", "weight-kg", "70,5");
        patient.post("/check");

        var submission = opened.by(patient.reference()).getFirst();
        assertThat(submission.patient().name()).isEqualTo(new Confidential("Nora Night"));
        assertThat(submission.patient().born()).isEqualTo(LocalDate.of(1980, 3, 27));
        assertThat(submission.patient().contact().phone()).isEqualTo(new Confidential("+420 123 456 789"));
        assertThat(submission.answeredBy()).isNull();
        assertThat(submission.consent().version()).isNotBlank();
        assertThat(submission.protocol()).isEqualTo("restless-legs");
        assertThat(submission.language()).isEqualTo("en");
        assertThat(submission.answers().to(new QuestionId("story")))
                .hasValue(new Answer.Words(new Confidential("Es zieht 🌙\nمرحبا")));
        assertThat(submission.answers().to(new QuestionId("weight-kg")))
                .hasValue(new Answer.Amount(new BigDecimal("70.5")));
        assertThat(submission.answers().to(new QuestionId("pregnancy-status"))).hasValue(new Answer.NotAsked());
        assertThat(submission.answers().to(new QuestionId("age-years"))).hasValue(new Answer.Amount(age()));
        assertThat(opened.level(submission)).isEqualTo(Level.ROUTINE);
    }

    @Test
    void clinicLearnsWhoAnsweredForThePatient() {
        var carer = visitors.begun();
        carer.answer("respondent", "respondent", "carer");
        carer.post("/consent", "agreed", "true");
        carer.post(
                "/person",
                "name",
                "Nora",
                "born.day",
                "1",
                "born.month",
                "1",
                "born.year",
                "1940",
                "answeredBy",
                "Otto Night");
        carer.post("/contact", "email", "otto@patient.example");
        carer.safe().post("/check");

        assertThat(opened.by(carer.reference()).getFirst().answeredBy()).isEqualTo(new Confidential("Otto Night"));
    }

    @Test
    void sentTwentyTimesAtOnceItArrivesOnce() throws Exception {
        var patient = visitors.begun().ready();
        patient.get("/check");
        Callable<MvcTestResult> send = () -> patient.post("/check");

        try (var fingers = Executors.newFixedThreadPool(8)) {
            for (var sent : fingers.invokeAll(Collections.nCopies(20, send))) {
                assertThat(sent.get()).hasRedirectedUrl("/receipt");
            }
        }

        assertThat(opened.by(patient.reference())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/continue",
                "/code",
                "/consent",
                "/person",
                "/contact",
                "/advice",
                "/check",
                "/delete",
                "/questions/story"
            })
    void noPageOfTheFormOpensAfterSending(String page) {
        var patient = sent();
        assertThat(patient.get(page)).hasRedirectedUrl("/status");
        var fields = new String[] {"story", "More", "agreed", "true", "phone", "12345", "name", "Eve"};
        if (!page.equals("/continue") && !page.equals("/code")) {
            assertThat(patient.post(page, fields))
                    .satisfiesAnyOf(
                            it -> assertThat(it).hasRedirectedUrl("/receipt"),
                            it -> assertThat(it).hasStatus(422));
        }
        assertThat(opened.by(patient.reference())).hasSize(1);
    }

    @Test
    void nothingOfTheAnswersIsLeftInTheReceipt() {
        assertThat(sent().get("/receipt")).bodyText().doesNotContain("Nora", "420 123");
    }

    @Test
    void receiptIsNotThereBeforeSending() {
        assertThat(visitors.begun().get("/receipt")).hasRedirectedUrl("/continue");
    }

    @Test
    void serviceCannotReadBackWhatItWrote() {
        var jdbc = JdbcClient.create(TestDatabase.asIntake());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        jdbc.sql("select id from intake.submission").query().listOfRows())
                .withStackTraceContaining("permission denied");
    }

    @Test
    void trailSaysThatSomethingWasSentAndNotByWhom() {
        var submission = opened.by(sent().reference()).getFirst();
        var event = JdbcClient.create(TestDatabase.asAdministrator())
                .sql("select actor_kind, actor_name, action, detail::text from audit.event where subject_id = ?")
                .param(submission.id())
                .query()
                .singleRow();
        assertThat(event)
                .containsEntry("actor_kind", "PATIENT")
                .containsEntry("actor_name", "patient")
                .containsEntry("action", "submission-sent")
                .containsEntry("detail", "{\"level\": \"ROUTINE\"}");
    }

    private Visitor sent() {
        var patient = visitors.begun().ready();
        assertThat(patient.post("/check")).hasRedirectedUrl("/receipt");
        return patient;
    }

    private static BigDecimal age() {
        var clinic = TestDatabase.settings().clinic();
        var today = LocalDate.now(clinic.timeZone());
        return BigDecimal.valueOf(
                Period.between(LocalDate.of(1980, 3, 27), today).getYears());
    }
}
