package evenfall.portal.referral;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ReferralTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @Test
    void referralIsDraftedFromTheFindings() {
        var referral = draft(cases.open(clinic, Map.of("dozed-driving", "yes")));
        assertThat(get("/referrals/%s/edit".formatted(referral), clinic.clinician()))
                .hasStatusOk()
                .bodyText()
                .contains("Sleep apnoea service and driving advice")
                .contains(
                        "Sleepiness at the wheel (R18)",
                        "Urge to move the legs (C1)",
                        "Do you have NEW shortness of breath")
                .contains("value=\"URGENT\" checked");
    }

    @Test
    void wholeWayFromDraftToSent() {
        var key = cases.open(clinic, Map.of("consent-share", "yes"));
        var referral = draft(key);
        assertThat(edit(referral, clinic.clinician(), 0, Map.of("service", "Sleep clinic")))
                .hasRedirectedUrl("/referrals/" + referral);
        assertThat(act(referral, "sign", clinic.clinician(), 1)).hasRedirectedUrl("/referrals/" + referral);
        assertThat(get("/referrals", clinic.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Jana Nováková", "Sleep clinic", "Dana Moss")
                .doesNotContain("twists");
        assertThat(send(referral, clinic.coordinator(), "POST", 2)).hasRedirectedUrl("/referrals");
        assertThat(get("/referrals/" + referral, clinic.clinician()))
                .bodyText()
                .contains("By post", "Download the letter (PDF)", "Cancel the referral", "Go on with another service")
                .doesNotContain("Sign the letter", "Mark as sent");
        assertThat(clinic.rows("select state from clinic.case_file where clinic_id = ?"))
                .containsExactly("REFERRED");
        assertThat(clinic.trail()).contains("referral-drafted", "referral-edited", "referral-signed", "referral-sent");
    }

    @Test
    void askingTwiceAtOnceBeginsOneDraft() throws Exception {
        var key = cases.open(clinic, Map.of());
        Callable<String> ask = () -> draft(key);
        var begun = new HashSet<String>();
        try (var clinicians = Executors.newFixedThreadPool(4)) {
            for (var draft : clinicians.invokeAll(Collections.nCopies(4, ask))) {
                begun.add(draft.get());
            }
        }
        assertThat(begun).hasSize(1);
    }

    @Test
    void signedLetterStaysAsItIs() throws Exception {
        var referral = signed(Map.of());
        assertThat(edit(referral, clinic.clinician(), 1, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("It can no longer be edited");
        assertThat(act(referral, "sign", clinic.clinician(), 1)).hasStatus(HttpStatus.CONFLICT);
        assertThat(letter(referral)).isEqualTo(letter(referral));
        assertThat(clinic.rows(
                        "select detail ->> 'sha256' from audit.event where action = 'letter-signed' and clinic_id = ?"))
                .containsExactly(new Letter(letter(referral)).sha256());
    }

    @Test
    void whatIsSentOrCancelledIsNotSentAgain() {
        var referral = signed(Map.of());
        assertThat(send(referral, clinic.clinician(), "FAX", 1)).hasRedirectedUrl("/referrals");
        assertThat(send(referral, clinic.clinician(), "FAX", 2)).hasStatus(HttpStatus.CONFLICT);
        assertThat(cancel(referral, clinic.clinician(), 2)).hasRedirectedUrl("/referrals/" + referral);
        assertThat(cancel(referral, clinic.clinician(), 3)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void draftCanBeCancelled() {
        var referral = draft(cases.open(clinic, Map.of()));
        assertThat(cancel(referral, clinic.clinician(), 0)).hasRedirectedUrl("/referrals/" + referral);
        assertThat(send(referral, clinic.clinician(), "FAX", 1)).hasStatus(HttpStatus.CONFLICT);
        assertThat(get("/referrals/%s/letter".formatted(referral), clinic.clinician()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void howItLeftMustBeSaid() {
        assertThat(send(signed(Map.of()), clinic.coordinator(), "", 1))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose how the letter left");
    }

    @Test
    void secondEditorSeesTheFirstAndKeepsTheirWords() {
        var referral = draft(cases.open(clinic, Map.of()));
        edit(referral, clinic.clinician(), 0, Map.of("question", "Is it iron?"));
        assertThat(edit(referral, clinic.clinician(), 0, Map.of("question", "Is it the back?")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Is it iron?", "Is it the back?</textarea>");
    }

    @Test
    void everythingALetterNeedsMustBeThere() {
        var referral = draft(cases.open(clinic, Map.of()));
        assertThat(edit(referral, clinic.clinician(), 0, Map.of("recipient", " ", "question", "x".repeat(2001))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter to whom the letter goes", "The question may have up to 2,000 characters");
    }

    @Test
    void coordinatorSendsButNeitherReadsNorSigns() {
        var referral = signed(Map.of());
        var cory = clinic.coordinator();
        assertThat(get("/referrals/%s/send".formatted(referral), cory))
                .hasStatusOk()
                .bodyText()
                .contains("Jana Nováková", "Mark as sent")
                .doesNotContain("Criteria", "twists");
        assertThat(get("/referrals/" + referral, cory))
                .hasStatusOk()
                .bodyText()
                .contains("Jana Nováková", "Signed, to be sent")
                .doesNotContain("twists", "Criteria", "Urge to move");
        assertThat(get("/referrals/%s/letter".formatted(referral), cory)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(cancel(referral, cory, 1)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void anotherClinicFindsNothing() {
        var referral = signed(Map.of());
        var elsewhere = TestClinic.open().clinician();
        assertThat(get("/referrals/" + referral, elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/referrals/%s/letter".formatted(referral), elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(cancel(referral, elsewhere, 1)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void letterIsATaggedDocumentWithItsOwnFonts() throws Exception {
        try (var letter = Loader.loadPDF(letter(signed(Map.of())))) {
            var catalog = letter.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(letter.getDocumentInformation().getTitle()).startsWith("Referral ");
            assertThat(letter.getDocumentInformation().getSubject()).isNotBlank();
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(catalog.getNames()).isNull();
            for (var page : letter.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
                assertThat(page.getAnnotations()).isEmpty();
            }
        }
    }

    @Test
    void letterTellsEverythingAndWhatIsNotKnown() throws Exception {
        var text = text(signed(Map.of("breath-chest", "yes", "cramp-hard-knot", "yes")));
        assertThat(text)
                .contains("Jana Nováková", "3 May 1970", "+420 601 000 000", "Czech", "An interpreter")
                .contains("In the patient's own words", "At night it twists in my legs")
                .contains("C1: Urge to move the legs: Met")
                .contains("Severity profile", "Project profile, not a validated scale")
                .contains("Red flags answered yes (1)", "Red flags answered no (11)", "Has ONE leg or calf")
                .contains("Possible clot in the lung or heart problem", "Rule R3 of", "acknowledged")
                .contains("May be leg cramps")
                .contains("Iron results, with date, units and how the sample was taken", "Not known")
                .contains("Do you drive a car")
                .contains("Signed", "Dana Moss", "Clinician", "Please reply to Evening Clinic");
    }

    @Test
    void letterSurvivesWhateverPeopleType() throws Exception {
        var text = text(signed(Map.of("story", "Twist 🦵🏽 <b>bold</b> & \"quoted\" \uD83D end")));
        assertThat(text).contains("Twist □□ <b>bold</b> & \"quoted\" ");
    }

    @Test
    void rightToLeftWordsStayWhole() throws Exception {
        assertThat(text(signed(Map.of("story", "הרגליים מתעוותות בלילה")))).contains("הרגליים מתעוותות בלילה");
    }

    @Test
    void databaseQuotesNobody() {
        signed(Map.of());
        assertThat(clinic.rows("select encode(recipient || service || question || summary || pdf, 'escape')"
                        + " from clinic.referral r join clinic.referral_letter l"
                        + " on l.clinic_id = r.clinic_id and l.referral_id = r.id where r.clinic_id = ?"))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it).doesNotContain("%PDF", "Specialist", "Urge", "Please see"));
    }

    @Test
    void serviceOfTheDirectoryFillsInToWhomTheLetterGoes() {
        var referral = draft(cases.open(clinic, Map.of()));
        var sleep = entered("Sleep centre");
        assertThat(get("/referrals/%s/edit".formatted(referral), clinic.clinician()))
                .bodyText()
                .contains("Sleep centre – Neurology");
        assertThat(edit(referral, clinic.clinician(), 0, Map.of("fill", "yes", "directoryService", sleep)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Sleep centre\"", "value=\"Neurology\"", "Ferritin of the last three months")
                .contains("What is it?", "It fits.")
                .doesNotContain("Dr. Night");
        assertThat(clinic.rows("select version from clinic.referral where clinic_id = ?"))
                .containsExactly("0");
        assertThat(edit(referral, clinic.clinician(), 0, Map.of("fill", "yes")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dr. Night", "It fits.");
        var elsewhere = draftElsewhere();
        assertThat(elsewhere)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .doesNotContain("Sleep centre");
    }

    /** The service of this clinic, asked for by another one. */
    private MvcTestResult draftElsewhere() {
        var sleep =
                clinic.rows("select id from clinic.service where clinic_id = ?").getFirst();
        clinic = TestClinic.open();
        var referral = draft(cases.open(clinic, Map.of()));
        return edit(referral, clinic.clinician(), 0, Map.of("fill", "yes", "directoryService", sleep));
    }

    private String entered(String name) {
        var redirect = mvc.post()
                .uri("/services/new")
                .with(as(clinic.administrator()))
                .with(csrf())
                .param("serviceName", name)
                .param("specialty", "Neurology")
                .param("needs", "Ferritin of the last three months")
                .param("reachPhone", "1")
                .param("preferred", "PHONE")
                .param("version", "0")
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(redirect).substring("/services/".length());
    }

    private String signed(Map<String, String> answers) {
        var agreed = new HashMap<>(answers);
        agreed.putIfAbsent("consent-share", "yes");
        var referral = draft(cases.open(clinic, agreed));
        assertThat(act(referral, "sign", clinic.clinician(), 0)).hasRedirectedUrl("/referrals/" + referral);
        return referral;
    }

    private String draft(CaseKey about) {
        var redirect = mvc.post()
                .uri("/cases/{id}/referrals", about.id())
                .with(as(clinic.clinician()))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(redirect).matches("/referrals/.{36}/edit");
        return String.valueOf(redirect).substring("/referrals/".length(), "/referrals/".length() + 36);
    }

    private MvcTestResult edit(String referral, Staff by, int version, Map<String, String> changes) {
        var fields = new HashMap<>(Map.of(
                "recipient", "Dr. Night",
                "service", "Sleep clinic",
                "priority", "ROUTINE",
                "question", "What is it?",
                "summary", "It fits."));
        fields.putAll(changes);
        var request = mvc.post()
                .uri("/referrals/{id}/edit", referral)
                .with(as(by))
                .with(csrf())
                .param("version", String.valueOf(version));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult act(String referral, String action, Staff by, int version) {
        return mvc.post()
                .uri("/referrals/{id}/{action}", referral, action)
                .with(as(by))
                .with(csrf())
                .param("version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult cancel(String referral, Staff by, int version) {
        return mvc.post()
                .uri("/referrals/{id}/acts/cancel", referral)
                .with(as(by))
                .with(csrf())
                .param("words", "Not needed any more")
                .param("version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult send(String referral, Staff by, String how, int version) {
        return mvc.post()
                .uri("/referrals/{id}/send", referral)
                .with(as(by))
                .with(csrf())
                .param("how", how)
                .param("version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult get(String path, Staff by) {
        return mvc.get().uri(path).with(as(by)).exchange();
    }

    private byte[] letter(String referral) {
        return get("/referrals/%s/letter".formatted(referral), clinic.clinician())
                .getResponse()
                .getContentAsByteArray();
    }

    private String text(String referral) throws Exception {
        try (PDDocument letter = Loader.loadPDF(letter(referral))) {
            var stripper = new PDFTextStripper();
            stripper.setLineSeparator(" ");
            return stripper.getText(letter).replaceAll("\\s+", " ");
        }
    }
}
