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
        leads(visitors.known().answer("sex-registered"), "/questions/drives");
    }

    @Test
    void pageThatDoesNotApplyLeadsOnward() {
        var patient = visitors.known();
        patient.answer("sex-registered", "sex-registered", "male");
        leads(patient.get("/questions/pregnancy-status"), "/questions/drives");
    }

    @Test
    void answerTypedBeforeAnotherTabClosedItsQuestionIsKept() {
        var patient = visitors.known().safe();
        leads(patient.answer("sepsis-signs", "sepsis-signs", "no"), "/questions/drives");
        patient.answer("safety-legs", withFever());
        assertThat(patient.get("/questions/sepsis-signs"))
                .bodyText()
                .contains("id=\"q-sepsis-signs-no\" name=\"sepsis-signs\" value=\"no\" checked");
    }

    @Test
    void changedAnswerLeadsThroughWhatItOpensAndBackToTheCheck() {
        var patient = visitors.known().safe();
        finish(patient);
        leads(change(patient, "sensations", "sensations", "burning"), "/check");

        leads(change(patient, "sensations", "sensations", "other"), "/questions/sensation-other?change=true");
        leads(change(patient, "sensation-other", "sensation-other", "fizzing"), "/check");
        assertThat(patient.get("/check")).bodyText().contains("fizzing");
        patient.answer("sensations", "sensations", "burning");
        assertThat(patient.get("/check")).bodyText().doesNotContain("fizzing");
    }

    @Test
    void changeThatOpensSomethingElsewhereLeadsThereFirst() {
        var patient = visitors.known().safe();
        finishCore(patient);
        leads(change(patient, "med-classes", "med-classes", "quinine"), "/questions/quinine-bleeding?change=true");
        leads(change(patient, "quinine-bleeding", "quinine-bleeding", "no"), "/check");
    }

    @Test
    void whatWasLeftOutIsNoPartOfAChange() {
        var patient = visitors.known().safe();
        finishCore(patient);
        leads(change(patient, "story", "story", "It twists."), "/check");
        assertThat(patient.get("/check")).bodyText().contains("Not told", "/questions/sensations?change=true");
    }

    @Test
    void afterTheCoreThePatientMaySendOrTellMore() {
        var patient = visitors.known().safe();
        assertThat(patient.get("/overview"))
                .bodyText()
                .contains("Where you are", "Go on where you stopped")
                .doesNotContain("Check my answers and send", "/questions/family-rls");

        finishCore(patient);

        assertThat(patient.get("/overview"))
                .bodyText()
                .contains("You have told the most important part", "Check my answers and send", "/questions/family-rls")
                .contains("It often runs in families.", "About 1 minute.", "Not told yet");
        leads(patient.answer("family-rls", "family-rls", "mother"), "/questions/addiction-history");
        leads(patient.answer("addiction-history"), "/overview");
        assertThat(patient.get("/overview")).bodyText().contains("/questions/caffeine-cups");
        leads(patient.answer("caffeine-cups", "caffeine-cups", "3"), "/questions/caffeine-after-noon");
        assertThat(patient.get("/overview")).bodyText().contains("Started", "/questions/caffeine-after-noon");
        assertThat(patient.post("/check")).hasRedirectedUrl("/receipt");
    }

    @Test
    void backLeadsToTheStepBefore() {
        var patient = visitors.known();
        assertThat(patient.get("/consent")).bodyText().contains("class=\"back\" href=\"/questions/respondent\"");
        assertThat(patient.get("/questions/respondent")).bodyText().contains("class=\"back\" href=\"/overview\"");
        patient.safe();
        patient.answer("caffeine-cups", "caffeine-cups", "2");
        assertThat(patient.get("/questions/caffeine-cups")).bodyText().contains("class=\"back\" href=\"/overview\"");
        assertThat(patient.get("/questions/caffeine-after-noon"))
                .bodyText()
                .contains("class=\"back\" href=\"/questions/caffeine-cups\"");
        assertThat(patient.get("/questions/story?change=true")).bodyText().contains("class=\"back\" href=\"/check\"");
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

    private static MvcTestResult change(Visitor patient, String page, String... fields) {
        return patient.post("/questions/" + page + "?change=true", fields);
    }

    /** Leaves empty whatever is asked until everything was seen. */
    static void finish(Visitor patient) {
        finishCore(patient);
        for (var section : patient.sectionsToTell()) {
            leaveEmpty(patient, section);
        }
        assertThat(patient.sectionsToTell()).isEmpty();
    }

    private static void finishCore(Visitor patient) {
        leaveEmpty(patient, redirect(patient.get("/continue")));
    }

    private static void leaveEmpty(Visitor patient, String from) {
        var there = from;
        for (int i = 0; i < 100 && !there.equals("/overview"); i++) {
            there = redirect(patient.post(there));
        }
        assertThat(there).isEqualTo("/overview");
    }

    private static void leads(MvcTestResult result, String path) {
        assertThat(result).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(path);
    }

    private static String redirect(MvcTestResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }
}
