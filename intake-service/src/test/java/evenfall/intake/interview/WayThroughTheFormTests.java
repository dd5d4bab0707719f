package evenfall.intake.interview;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntakeTest
class WayThroughTheFormTests {

    @Autowired
    Visitors visitors;

    @Test
    void pageOutOfOrderIsSavedAndLeadsToWhatIsMissing() {
        var patient = visitors.begun();
        leads(patient.answer("story", "story", "It twists"), "/questions/respondent");
        leads(patient.get("/questions/story"), "/questions/respondent");
        patient.introduce();
        leads(patient.get("/check"), "/questions/safety-legs");
        leads(patient.post("/check"), "/questions/safety-legs");

        assertThat(patient.safe().get("/questions/story"))
                .hasStatusOk()
                .bodyText()
                .contains("It twists");
    }

    @Test
    void everyOptionalPageMayBeLeftEmpty() {
        leads(visitors.known().answer("sex-registered"), "/questions/preferred-language");
    }

    @Test
    void pageThatDoesNotApplyLeadsOnward() {
        var patient = visitors.known();
        patient.answer("sex-registered", "sex-registered", "male");
        leads(patient.get("/questions/pregnancy-status"), "/questions/preferred-language");
    }

    @Test
    void answerTypedBeforeAnotherTabClosedItsQuestionIsKept() {
        var patient = visitors.known().safe();
        leads(patient.answer("sepsis-signs", "sepsis-signs", "no"), "/questions/preferred-language");
        patient.answer("safety-legs", withFever());
        assertThat(patient.get("/questions/sepsis-signs"))
                .bodyText()
                .contains("id=\"q-sepsis-signs-no\" name=\"sepsis-signs\" value=\"no\" checked");
    }

    @Test
    void changedAnswerLeadsThroughWhatItOpensAndBackToTheCheck() {
        var patient = visitors.known().safe();
        finish(patient);
        leads(patient.answer("sensations", "sensations", "burning"), "/check");

        leads(patient.answer("sensations", "sensations", "other"), "/questions/sensation-other");
        leads(patient.answer("sensation-other", "sensation-other", "fizzing"), "/check");
        assertThat(patient.get("/check")).bodyText().contains("fizzing");
        patient.answer("sensations", "sensations", "burning");
        assertThat(patient.get("/check")).bodyText().doesNotContain("fizzing");
    }

    @Test
    void backLeadsToTheStepBefore() {
        var patient = visitors.known();
        assertThat(patient.get("/consent")).bodyText().contains("class=\"back\" href=\"/questions/respondent\"");
        assertThat(patient.get("/questions/sex-registered")).bodyText().contains("class=\"back\" href=\"/contact\"");
    }

    @Test
    void childIsNotAskedAboutDriving() {
        var parent = visitors.begun();
        parent.answer("respondent", "respondent", "parent");
        parent.post("/consent", "agreed", "true");
        assertThat(parent.get("/person")).bodyText().contains("Who has the symptoms", "Your own name");
        leads(
                parent.post(
                        "/person",
                        "name",
                        "Kim",
                        "born.day",
                        "1",
                        "born.month",
                        "2",
                        "born.year",
                        "2019",
                        "answeredBy",
                        "Pat"),
                "/contact");
        parent.post("/contact", "phone", "12345");
        leads(parent.get("/questions/drives"), "/questions/sex-registered");
    }

    @Test
    void consentIsAskedBeforeAnythingAboutAPerson() {
        var patient = visitors.begun();
        patient.answer("respondent", "respondent", "self");
        leads(patient.get("/person"), "/consent");
        leads(patient.get("/continue"), "/consent");
    }

    private static String[] withFever() {
        return new String[] {"fever-now", "yes", "one-leg-swollen", "no", "leg-hot-red", "no", "one-leg-new-pain", "no"
        };
    }

    /** Leaves empty whatever is asked until everything was seen. */
    static void finish(Visitor patient) {
        var there = redirect(patient.get("/continue"));
        for (int i = 0; i < 200 && !there.equals("/check"); i++) {
            there = redirect(patient.post(there));
        }
        assertThat(there).isEqualTo("/check");
    }

    private static void leads(MvcTestResult result, String path) {
        assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(path);
    }

    private static String redirect(MvcTestResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }
}
