package evenfall.portal.casefile;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.Statements;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class CasePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @Test
    void everythingThatMattersIsOnOnePage() {
        var key = cases.open(clinic, Map.of("breath-chest", "yes", "cramp-hard-knot", "yes", "foot-sore", "unsure"));
        assertThat(view(key, clinic.clinician()))
                .hasStatusOk()
                .bodyText()
                .contains("Jana Nováková", "3 May 1970", "+420 601 000 000", "Czech", "An interpreter")
                .contains("Red flags answered yes (1)", "Red flags answered no (10)")
                .contains("Red flags not sure or left empty (2)")
                .contains("Urge to move the legs", "Pattern fits, but another cause may explain it")
                .contains("Possible clot in the lung or heart problem", "Rule R3 of", "acknowledged on")
                .contains("May be leg cramps")
                .contains("At night it twists in my legs")
                .contains("Project profile, not a validated scale")
                .containsSubsequence("Course over the past year", "Not specified", "Does not apply to adults")
                .contains("A normal examination in the daytime is expected");
        assertThat(clinic.trail()).endsWith("case-viewed");
    }

    @Test
    void everyFindingShowsItsWorking() {
        var key = cases.open(clinic, Map.of("breath-chest", "yes", "cramp-hard-knot", "yes"));
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .containsSubsequence(
                        "Possible clot in the lung or heart problem",
                        "Because of these answers",
                        "Do you have NEW shortness",
                        "Rule R3 of “Leg symptoms at night”, version 1.2.0",
                        "Evidence grade",
                        "Source: General emergency practice",
                        "What would change this")
                .containsSubsequence("May be leg cramps", "Leg cramps", "What sets it apart:", "sudden, very painful");
    }

    @Test
    void whatWouldChangeAFindingIsTriedOutWhenSomebodyAsks() {
        var key = cases.open(clinic, Map.of("breath-chest", "yes", "movement-relief", "unsure"));
        var page = view(key, clinic.clinician());
        assertThat(page).bodyText().doesNotContain("would take the finding away", "would decide it.");
        assertThat(get(address(page, "findings"), clinic.clinician()))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Possible clot in the lung or heart problem",
                        "What would change this",
                        "what-if-found",
                        "Do you have NEW shortness",
                        "<bdi>No</bdi>");
        assertThat(get(address(page, "criteria"), clinic.clinician()))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("What would decide it", "what-if-found", "would decide it.");
        assertThat(clinic.trail()).endsWith("finding-viewed", "finding-viewed");
    }

    @Test
    void noAddressSaysWhatWasFound() {
        var key = cases.open(clinic, Map.of("breath-chest", "yes"));
        assertThat(view(key, clinic.clinician())).bodyText().doesNotContainPattern("(href|action|hx-get)=\"/[^\"]*R3");
    }

    @Test
    void criteriaThatAreUnclearSayWhatIsMissing() {
        var key = cases.open(clinic, Map.of("movement-relief", "unsure"));
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .containsSubsequence(
                        "criterion-UNCLEAR", "What is missing (", "What happens when you walk or stretch?");
    }

    @Test
    void lookAlikesSayWhatSpeaksForThemAndWhatAgainst() {
        var key = cases.open(
                clinic, Map.of("legs-up-relief", "yes", "both-legs-swollen", "yes", "conditions", "diabetes"));
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .containsSubsequence(
                        "Look-alikes</h2>",
                        "Venous",
                        "Because of these answers",
                        "What speaks against it",
                        "Diabetes",
                        "The answers speak against (",
                        "Leg cramps",
                        "What speaks against it",
                        "hard");
    }

    @Test
    void pageLeadsToEverythingOnIt() {
        var key = cases.open(clinic, Map.of("breath-chest", "yes", "ferritin", "20"));
        var text = text(view(key, clinic.clinician()));
        var anchors = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(anchors).contains("findings", "look-alikes", "own-words", "decide", "rule-R3");
        assertThat(anchors).allSatisfy(it -> assertThat(text).containsOnlyOnce("id=\"%s\"".formatted(it)));
        assertThat(text).contains("Red flags: 1", "Blood results: 1", "0 of ");
    }

    @Test
    void ownWordsSayInWhichLanguageTheyAre() {
        assertThat(view(cases.open(clinic, Map.of()), clinic.clinician()))
                .bodyText()
                .containsSubsequence("In the patient&#39;s own words", "(Czech)", "lang=\"cs\"");
    }

    @Test
    void answersThatDoNotFitStandTogether() {
        assertThat(view(cases.open(clinic, Map.of()), clinic.clinician()))
                .bodyText()
                .contains("No answers contradict each other.");
        var key = cases.open(clinic, Map.of("urge-and-feeling-link", "feeling-only"));
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .containsSubsequence(
                        "Answers that do not fit",
                        "Says there is a strong need to move the legs, and also that there is only a feeling",
                        "Findings")
                .doesNotContain("No answers contradict each other.");
    }

    @Test
    void openPathwaysSayWhereToHowSoonAndWhy() {
        var key = cases.open(clinic, Map.of("breath-chest", "yes"));
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .containsSubsequence(
                        "Where this could go",
                        "Emergency department or ambulance",
                        "Target: now",
                        "href=\"#rule-R3\"",
                        "What the letter must also carry",
                        "time of onset")
                .doesNotContain("Primary care (back-referral)");
        var mild = Map.of("cramp-hard-knot", "yes", "distress", "a-little", "intensity-nrs", "2");
        assertThat(view(cases.open(clinic, mild), clinic.clinician()))
                .bodyText()
                .containsSubsequence("Neurology or sleep centre", "Only you can say whether:", "when doubt remains")
                .contains("Primary care (back-referral)");
    }

    @Test
    void medicinesNamedAndNotTickedAreAskedAbout() {
        var key = cases.open(
                clinic, Map.of("med-list", "haloperidol 5 mg at night, topiramate, sertraline", "med-classes", "ssri"));
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .containsSubsequence(
                        "Named in the list, not ticked",
                        "<strong>haloperidol</strong>: ",
                        "Medicine for psychosis or strong calming",
                        "aggravates; akathisia",
                        "ask a pharmacist",
                        "<strong>topiramate</strong>",
                        "<h3>Ticked</h3>",
                        "Antidepressant SSRI",
                        "Evidence grade B (escitalopram, fluoxetine), others C")
                .doesNotContain("<strong>sertraline</strong>");
    }

    @Test
    void valuesWithoutADateAndThoseTooOldAreMarked() {
        assertThat(view(cases.open(clinic, Map.of("ferritin", "20")), clinic.clinician()))
                .bodyText()
                .containsSubsequence("20 ug/L", "(date unknown)");
        assertThat(view(cases.open(clinic, Map.of("ferritin", "20", "lab-date", "2020-01-31")), clinic.clinician()))
                .bodyText()
                .containsSubsequence("20 ug/L", "(older than 12 months, not used)")
                .doesNotContain("(date unknown)");
    }

    @Test
    void fullCaseTakesAsManyStatementsAsAPlainOne() {
        var plain = cases.open(clinic, Map.of());
        var full = cases.open(
                clinic,
                Map.of(
                        "breath-chest", "yes",
                        "cramp-hard-knot", "yes",
                        "both-legs-swollen", "yes",
                        "ferritin", "20",
                        "med-list", "haloperidol, topiramate",
                        "urge-and-feeling-link", "feeling-only"));
        assertThat(Statements.during(() -> view(full, clinic.clinician())))
                .hasSameSizeAs(Statements.during(() -> view(plain, clinic.clinician())))
                .hasSize(17);
    }

    @Test
    void wordsKeepTheirLanguageAndDirection() {
        var key = cases.open(clinic, Map.of("story", "رجلي تتحرك في الليل"));
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .contains("<p class=\"words\" dir=\"auto\" lang=\"cs\">رجلي تتحرك في الليل</p>");
    }

    @Test
    void whatAPatientTypesIsNeverMarkup() {
        var key = cases.open(
                clinic, Map.of("story", "<script>alert(1)</script><a hx-get=\"/staff\">x</a> ${7*7} __${7*7}__"));
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;a hx-get=&quot;/staff&quot;&gt;")
                .contains("${7*7} __${7*7}__")
                .doesNotContain("<script>alert", "<a hx-get");
    }

    @Test
    void decisionIsKeptWithItsReason() {
        var key = cases.open(clinic, Map.of());
        assertThat(decide(key, clinic.clinician(), "ADVISE", "Ferritin first.", 0))
                .hasRedirectedUrl("/cases/" + key.id());
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .contains("<strong>Advise</strong>", "Ferritin first.", "Dana Moss");
        assertThat(clinic.rows("select state from clinic.case_file where clinic_id = ?"))
                .containsExactly("DECIDED");
        assertThat(clinic.trail()).contains("case-decided");
    }

    @Test
    void reasonIsNeeded() {
        var key = cases.open(clinic, Map.of());
        assertThat(decide(key, clinic.clinician(), "ADVISE", " ", 0))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter a note that says why", "aria-invalid=\"true\"", "Error: Case");
    }

    @Test
    void nothingTypedIsLostWhenItIsTooLong() {
        var key = cases.open(clinic, Map.of());
        var tooLong = "💤".repeat(4001);
        assertThat(decide(key, clinic.clinician(), "", tooLong, 0))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The note may have up to 4,000 characters", "Choose what happens next", tooLong);
    }

    @Test
    void secondDecisionSeesTheFirstAndKeepsItsWords() {
        var key = cases.open(clinic, Map.of());
        decide(key, clinic.clinician(), "ADVISE", "Ferritin first.", 0);
        var second = clinic.another(Role.CLINICIAN);
        int version = Integer.parseInt(clinic.rows("select version from clinic.case_file where clinic_id = ?")
                .getFirst());
        assertThat(decide(key, second, "CLOSE", "Nothing to do.", 0))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else decided while you were reading", "Ferritin first.")
                .contains("Nothing to do.</textarea>", "name=\"version\" value=\"%d\"".formatted(version));
        assertThat(clinic.rows("select outcome from clinic.decision where clinic_id = ?"))
                .containsExactly("ADVISE");
        assertThat(decide(key, second, "CLOSE", "Nothing to do.", version)).hasRedirectedUrl("/cases/" + key.id());
    }

    @Test
    void coordinatorReadsNoAnswersAndDecidesNothing() {
        var key = cases.open(clinic, Map.of());
        assertThat(view(key, clinic.coordinator())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(decide(key, clinic.coordinator(), "CLOSE", "Done", 0)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anotherClinicFindsNothing() {
        var key = cases.open(clinic, Map.of());
        var elsewhere = TestClinic.open();
        assertThat(view(key, elsewhere.clinician())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(decide(key, elsewhere.clinician(), "CLOSE", "Done", 0)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private static String address(MvcTestResult page, String part) {
        return Pattern.compile("href=\"(/cases/[^\"]+/%s/[^\"]+)\"".formatted(part))
                .matcher(text(page))
                .results()
                .map(it -> it.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MvcTestResult get(String address, Staff by) {
        return mvc.get().uri(address).with(as(by)).exchange();
    }

    private MvcTestResult view(CaseKey key, Staff by) {
        return mvc.get().uri("/cases/{id}", key.id()).with(as(by)).exchange();
    }

    private MvcTestResult decide(CaseKey key, Staff by, String outcome, String note, int version) {
        return mvc.post()
                .uri("/cases/{id}", key.id())
                .with(as(by))
                .with(csrf())
                .param("outcome", outcome)
                .param("note", note)
                .param("because", "OTHER")
                .param("version", String.valueOf(version))
                .exchange();
    }
}
