package evenfall.intake.interview;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import evenfall.intake.IntakeTest;
import evenfall.intake.OpenedSubmissions;
import evenfall.intake.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntakeTest
class MoodTests {

    private static final String NOTICE = "developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke";

    private static final QuestionId SAFETY = new QuestionId("safety-thoughts");

    @Autowired
    Visitors visitors;

    @Test
    void publishedQuestionsAreAskedInTheirOwnWordsAndSayWhoseTheyAre() {
        var patient = visitors.known().safe();
        assertThat(patient.get("/questions/mood-low"))
                .bodyText()
                .contains("Little interest or pleasure in doing things", "More than half the days", NOTICE)
                .contains("<p class=\"hint\" lang=\"en\">");
        assertThat(patient.get("/questions/mood-worry"))
                .bodyText()
                .contains("Feeling nervous, anxious, or on edge", NOTICE);
        assertThat(patient.get("/questions/distress")).bodyText().doesNotContain("Spitzer");
    }

    /** No clinic has a way yet to answer it in time. */
    @Test
    void safetyQuestionIsNeverAsked() {
        var patient = visitors.known().safe();
        assertThat(patient.get("/questions/safety-thoughts")).hasRedirectedUrl("/questions/drives");
        WayThroughTheFormTests.finish(patient);
        assertThat(patient.get("/check")).bodyText().doesNotContain("wished you were not here");
    }

    @Test
    void answerToTheSafetyQuestionThatNobodyAskedIsNoAnswer() {
        var patient = visitors.known().safe();
        patient.answer("safety-thoughts", "safety-thoughts", "plan-or-intent");
        assertThat(patient.get("/advice").getResponse().getStatus()).isEqualTo(302);
        patient.post("/check");
        var sent = new OpenedSubmissions().by(patient.reference()).getFirst();
        assertThat(sent.answers().to(SAFETY)).hasValue(new Answer.NotAsked());
    }
}
