package evenfall.intake.interview;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.assessment.Level;
import evenfall.intake.IntakeTest;
import evenfall.intake.OpenedSubmissions;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.submission.AdviceShown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot wait interrupts the form at once, and lets people go on. */
@IntakeTest
class AdviceTests {

    static final String[] CHEST_PAIN = {
        "breath-chest", "yes", "sudden-cold-pale-leg", "no", "new-leg-weakness", "no", "saddle-bladder", "no"
    };

    static final String[] BLEEDING = {
        "dark-stool-bleed", "yes", "foot-rest-pain", "no", "foot-sore", "no", "leg-injury-no-weight", "no"
    };

    @Autowired
    Visitors visitors;

    Visitor patient;

    @BeforeEach
    void answerTheSafetyCheck() {
        patient = visitors.known().safe();
    }

    @Test
    void emergencyInterruptsWithTheClinicsNumber() {
        assertThat(patient.answer("safety-sudden", CHEST_PAIN)).hasRedirectedUrl("/advice");
        assertThat(patient.get("/advice"))
                .hasStatusOk()
                .bodyText()
                .contains("Please get help now", "These signs can be serious. Call 112 now.", "href=\"tel:112\"")
                .doesNotContain("{emergency}");
    }

    @Test
    void nothingElseOpensBeforeItWasRead() {
        patient.answer("safety-sudden", CHEST_PAIN);
        assertThat(patient.get("/questions/story")).hasRedirectedUrl("/advice");
        assertThat(patient.get("/check")).hasRedirectedUrl("/advice");
        assertThat(patient.post("/check")).hasRedirectedUrl("/advice");
        assertThat(patient.post("/advice")).hasRedirectedUrl("/advice");
    }

    @Test
    void itIsShownOnceAndThenLetsThePatientGoOn() {
        patient.answer("safety-sudden", CHEST_PAIN);
        assertThat(patient.post("/advice", "read", "R3")).hasRedirectedUrl("/questions/drives");
        assertThat(patient.answer("story", "story", "It twists")).hasRedirectedUrl("/questions/drives");
        assertThat(patient.answer("safety-sudden", CHEST_PAIN)).hasRedirectedUrl("/questions/drives");
        assertThat(patient.get("/advice")).hasStatusOk();
    }

    @Test
    void emergencyHidesWhatIsOnlyUrgent() {
        patient.answer("safety-sores", BLEEDING);
        assertThat(patient.get("/advice")).bodyText().contains("Black or bloody stools", "Call the clinic");

        patient.answer("safety-sudden", CHEST_PAIN);
        assertThat(patient.get("/advice"))
                .bodyText()
                .contains("These signs can be serious")
                .doesNotContain("Black or bloody stools");
    }

    @Test
    void onlyWhatWasBeforeTheirEyesCountsAsRead() {
        patient.answer("safety-sudden", CHEST_PAIN);
        patient.answer(
                "safety-sudden",
                "breath-chest",
                "yes",
                "sudden-cold-pale-leg",
                "yes",
                "new-leg-weakness",
                "no",
                "saddle-bladder",
                "no");
        assertThat(patient.post("/advice", "read", "R3")).hasRedirectedUrl("/advice");
        assertThat(patient.post("/advice", "read", "R3", "read", "R5")).hasRedirectedUrl("/questions/drives");
    }

    @Test
    void answerTakenBackNoLongerInterrupts() {
        patient.answer("safety-sudden", CHEST_PAIN);
        assertThat(patient.answer(
                        "safety-sudden",
                        Visitor.no("breath-chest", "sudden-cold-pale-leg", "new-leg-weakness", "saddle-bladder")))
                .hasRedirectedUrl("/questions/drives");
        assertThat(patient.get("/advice")).hasRedirectedUrl("/questions/drives");
    }

    @Test
    void pageWithAnErrorDoesNotKeepItBack() {
        var newcomer = visitors.known();
        assertThat(newcomer.answer("safety-sudden", "breath-chest", "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("These signs can be serious. Call 112 now.", "There is a problem");
        assertThat(newcomer.get("/continue")).hasRedirectedUrl("/advice");
    }

    @Test
    void thatItWasReadGoesToTheClinic() {
        patient.answer("safety-sores", BLEEDING);
        patient.post("/advice", "read", "R17");
        patient.answer("safety-sudden", CHEST_PAIN);
        patient.post("/advice", "read", "R3");
        assertThat(patient.post("/check")).hasRedirectedUrl("/receipt");

        var opened = new OpenedSubmissions();
        var submission = opened.by(patient.reference()).getFirst();
        assertThat(submission.advice()).extracting(AdviceShown::rule).containsExactly("R17", "R3");
        assertThat(submission.advice())
                .allSatisfy(it -> assertThat(it.acknowledgedAt()).isAfterOrEqualTo(it.shownAt()));
        assertThat(opened.level(submission)).isEqualTo(Level.EMERGENCY);
        assertThat(patient.get("/receipt")).bodyText().contains("Please do not wait for us", "Call 112 now.");
    }

    @Test
    void everyPageSaysWhereHelpIs() {
        assertThat(patient.get("/questions/story")).bodyText().contains("Need help now?", "href=\"tel:112\"");
    }
}
