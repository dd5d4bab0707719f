package evenfall.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.envelope.DraftKeys;
import evenfall.envelope.ResumeCode;
import evenfall.intake.IntakeTest;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.submission.SubmissionJson;
import evenfall.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft keeps the version of its questions. When nobody is asked those any more, the patient is told and decides. */
@IntakeTest
class ChangedQuestionsTests {

    private static final QuestionId GONE = new QuestionId("asked-no-more");

    private final JdbcClient admin = JdbcClient.create(TestDatabase.asAdministrator());

    @Autowired
    Visitors visitors;

    @Autowired
    DraftKeys keys;

    @Test
    void patientIsToldAndGoesOnWithEveryAnswerThatFits() {
        var patient = visitors.known().safe();
        patient.answer("story", "story", "It twists at night.");
        age(patient);

        for (var page : new String[] {"/overview", "/continue", "/questions/story", "/check", "/person"}) {
            assertThat(patient.get(page))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("The questions have changed", "Nothing you told us is lost");
        }
        assertThat(patient.post("/check")).as("nothing is sent").hasStatus(HttpStatus.CONFLICT);

        assertThat(patient.post("/changed")).hasRedirectedUrl("/overview");
        assertThat(patient.get("/overview")).hasStatusOk();
        assertThat(patient.get("/questions/story")).bodyText().contains("It twists at night.");
        assertThat(draft(patient).answers().to(GONE)).isEmpty();
        assertThat(patient.post("/check")).hasRedirectedUrl("/receipt");
    }

    @Test
    void whoeverDoesNotWantToGoOnStillHasTheCodeAndCanDelete() {
        var patient = visitors.known();
        age(patient);
        assertThat(patient.get("/code")).hasStatusOk();
        assertThat(patient.get("/delete")).hasStatusOk();
        assertThat(patient.post("/delete")).hasRedirectedUrl("/deleted");
    }

    /** Makes the draft one of an earlier version, with an answer to something that is not asked any more. */
    private void age(Visitor patient) {
        var draft = draft(patient);
        var older = draft.answering(draft.answers().with(GONE, new Answer.Choice("yes")));
        var aged = new Draft(
                older.beginning().on("0.9.0"),
                older.answers(),
                older.seen(),
                older.opened(),
                older.consent(),
                older.person(),
                older.contact(),
                older.advice());
        var key = keys.key(code(patient));
        admin.sql("update intake.draft set sealed = ? where lookup = ?")
                .params(key.seal(SubmissionJson.write(aged)), key.lookup())
                .update();
    }

    private Draft draft(Visitor patient) {
        var key = keys.key(code(patient));
        var sealed = admin.sql("select sealed from intake.draft where lookup = ?")
                .param(key.lookup())
                .query((row, _) -> row.getBytes(1))
                .single();
        return SubmissionJson.read(key.open(sealed), Draft.class);
    }

    private static ResumeCode code(Visitor patient) {
        return ResumeCode.parse(patient.code()).orElseThrow();
    }
}
