package evenfall.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.QuestionId;
import evenfall.intake.IntakeTest;
import evenfall.intake.OpenedSubmissions;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntakeTest
class CheckTests {

    private final OpenedSubmissions opened = new OpenedSubmissions();

    @Autowired
    Visitors visitors;

    @Test
    void answersThatDoNotFitAreAskedAboutKindlyAndMayStay() {
        var patient = visitors.begun().ready();
        patient.answer("urge-to-move", "urge-to-move", "no");
        patient.answer("urge-and-feeling-link", "urge-and-feeling-link", "urge-only");

        assertThat(patient.get("/check"))
                .bodyText()
                .contains("Would you look at this again?", "/questions/urge-to-move?change=true")
                .contains("You said that you get no strong need to move your legs");
        assertThat(patient.post("/check")).hasRedirectedUrl("/receipt");
    }

    @Test
    void whatFitsIsNotAskedAboutAgain() {
        var patient = visitors.begun().ready();
        patient.answer("urge-to-move", "urge-to-move", "yes");
        assertThat(patient.get("/check")).bodyText().doesNotContain("Would you look at this again?");
    }

    @Test
    void teenagersPrivateAnswersAreNotShownAgain() {
        var patient = teenager();
        assertThat(patient.get("/questions/teen-private-talk"))
                .bodyText()
                .contains("This is for you and the clinician.");
        patient.answer("teen-private-talk", "teen-private-talk", "yes");
        patient.answer("mood-low", "phq2-interest", "3", "phq2-mood", "3");

        assertThat(patient.get("/check"))
                .bodyText()
                .contains("Answered. Only the clinician sees it.")
                .doesNotContain("Nearly every day");
        patient.post("/check");
        assertThat(patient.get("/receipt")).bodyText().doesNotContain("talk with the clinician on your own");
        var sent = opened.by(patient.reference()).getFirst();
        assertThat(sent.answers().to(new QuestionId("teen-private-talk"))).isPresent();
    }

    @Test
    void grownUpsSeeTheirOwnAnswers() {
        var patient = visitors.begun().ready();
        patient.answer("mood-low", "phq2-interest", "3", "phq2-mood", "3");
        assertThat(patient.get("/check"))
                .bodyText()
                .contains("Nearly every day")
                .doesNotContain("Only the clinician");
    }

    @Test
    void clinicLearnsWhatWasNotToldAndToWhatExactlyThePatientAgreed() {
        var patient = visitors.begun().ready();
        patient.answer("story", "story", "");
        patient.post("/check");

        var sent = opened.by(patient.reference()).getFirst();
        assertThat(sent.seen()).contains(new QuestionId("story")).doesNotContain(new QuestionId("family-rls"));
        assertThat(sent.consent().version()).isEqualTo("2");
        assertThat(sent.consent().text())
                .contains("becomes part of the records of", "You can take your agreement back at any time")
                .endsWith("I have read this and I agree");
    }

    private Visitor teenager() {
        var patient = visitors.begun();
        patient.answer("respondent", "respondent", "self");
        patient.post("/consent", "agreed", "true");
        patient.post("/person", "name", "Tea", "born.day", "1", "born.month", "2", "born.year", "2011");
        patient.post("/contact", "phone", "+420 123 456 789");
        return patient.safe();
    }
}
