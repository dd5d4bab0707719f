package evenfall.portal.rulebook;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class RulebookTests {

    static final String WARNING = "Version 1.2.0 of “Leg symptoms at night” has not been signed off";

    static final String FINGERPRINT = SentForms.PROTOCOL.fingerprint();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @Test
    void everythingTheProtocolSaysIsThere() throws Exception {
        var page = read(clinic.clinician(), "").getResponse().getContentAsString();
        var protocol = SentForms.PROTOCOL;
        assertThat(protocol.form().questions())
                .hasSizeGreaterThanOrEqualTo(173)
                .allSatisfy(it -> assertThat(page).contains("<code>%s</code>".formatted(it.id())));
        assertThat(protocol.rules().rules().values())
                .hasSize(108)
                .allSatisfy(it -> assertThat(page)
                        .contains("id=\"rules-%s\"".formatted(it.id()), escaped(it.finding()), escaped(it.clinician()))
                        .contains(escaped(it.when().text()), escaped(it.source())));
        assertThat(protocol.rules().derived().keySet())
                .allSatisfy(it -> assertThat(page).contains("id=\"derived-%s\"".formatted(it)));
        assertThat(protocol.criteria())
                .allSatisfy(it -> assertThat(page).contains("id=\"criteria-%s\"".formatted(it.id())));
        assertThat(protocol.rules().contradictions())
                .allSatisfy(it -> assertThat(page).contains("id=\"contradictions-%s\"".formatted(it.id())));
        var handbook = protocol.handbook();
        assertThat(handbook.pathways())
                .allSatisfy(it -> assertThat(page).contains("id=\"pathways-%s\"".formatted(it.id()), escaped(it.to())));
        assertThat(handbook.cards())
                .allSatisfy(
                        it -> assertThat(page).contains("id=\"cards-%s\"".formatted(it.id()), escaped(it.patient())));
        assertThat(handbook.instruments()).allSatisfy(it -> assertThat(page).contains(escaped(it.rights())));
        assertThat(handbook.sources()).allSatisfy(it -> assertThat(page).contains(escaped(it.source())));
        assertThat(handbook.unverified()).allSatisfy(it -> assertThat(page).contains(escaped(it)));
        assertThat(handbook.decisions()).allSatisfy(it -> assertThat(page).contains(escaped(it)));
        assertThat(page)
                .contains("Ukrainian", "Spanish", "not yet reviewed")
                .contains("haloperidol, chlorpromazine", "Only with a licence of the clinic&#39;s own")
                .contains("age-years &gt;= 12 and respondent = self", "safety-question");
    }

    @Test
    void searchShowsOnlyEntriesWithAllTheWords() {
        assertThat(read(clinic.clinician(), "OPHTHALMOLOGIST xyz"))
                .bodyText()
                .contains("No entry has all of these words.");
        assertThat(read(clinic.clinician(), "breathlessness COUGHING"))
                .bodyText()
                .contains("id=\"rules-R3\"", "value=\"breathlessness COUGHING\"")
                .doesNotContain("id=\"rules-R4\"", "id=\"cards-E1\"", "href=\"#cards\"");
    }

    @Test
    void protocolThatNobodyHasIsNotFound() {
        assertThat(mvc.get()
                        .uri("/rulebook")
                        .param("protocol", "restless-legs")
                        .param("version", "0.0.1")
                        .with(as(clinic.clinician())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void clinicianSignsOffOnce() {
        assertThat(sign(clinic.clinician(), FINGERPRINT, true))
                .hasRedirectedUrl("/rulebook?protocol=restless-legs&version=1.2.0");
        assertThat(sign(clinic.another(Role.CLINICIAN), FINGERPRINT, true)).hasStatus(HttpStatus.FOUND);
        assertThat(clinic.rows("""
                        select protocol || ' ' || version || ' ' || content_hash || ' ' || staff_name
                        from clinic.protocol_sign_off where clinic_id = ?
                        """)).containsExactly("restless-legs 1.2.0 %s Dana Moss".formatted(FINGERPRINT));
        assertThat(clinic.trail()).containsExactly("protocol-signed-off");
        assertThat(read(clinic.auditor(), ""))
                .bodyText()
                .containsSubsequence("Version 1.2.0 was signed off by", "Dana Moss")
                .doesNotContain(WARNING, "Sign off this version");
        assertThat(mvc.get().uri("/audit").with(as(clinic.auditor())))
                .bodyText()
                .contains("Signed off a protocol", FINGERPRINT);
    }

    @Test
    void nobodySignsWithoutSayingThatItWasRead() {
        assertThat(sign(clinic.clinician(), FINGERPRINT, false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Tick that you have read this version", "aria-invalid=\"true\"", "Error: Rulebook");
        assertThat(signOffs()).isEmpty();
    }

    @Test
    void whatWasNotShownIsNotSigned() {
        assertThat(sign(clinic.clinician(), "0".repeat(64), true)).hasStatus(HttpStatus.CONFLICT);
        assertThat(signOffs()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLINICIAN")
    void othersReadAndDoNotSign(Role role) {
        assertThat(read(clinic.one(role), ""))
                .hasStatusOk()
                .bodyText()
                .contains("A clinician of this clinic has to sign it off.", ">Rulebook</a>")
                .doesNotContain("Sign off this version");
        assertThat(sign(clinic.one(role), FINGERPRINT, true)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(signOffs()).isEmpty();
    }

    @Test
    void warningStandsEverywhereUntilTheClinicHasSigned() throws Exception {
        var key = cases.open(clinic, Map.of());
        for (var path : new String[] {"/cases", "/cases/" + key.id(), "/rulebook"}) {
            assertThat(get(path)).as(path).bodyText().contains(WARNING);
        }
        assertThat(letter(key)).contains(WARNING);

        sign(TestClinic.open().clinician(), FINGERPRINT, true);
        assertThat(get("/cases")).bodyText().contains(WARNING);

        sign(clinic.clinician(), FINGERPRINT, true);
        for (var path : new String[] {"/cases", "/cases/" + key.id(), "/rulebook"}) {
            assertThat(get(path)).as(path).hasStatusOk().bodyText().doesNotContain(WARNING);
        }
        assertThat(letter(key)).contains("Criteria").doesNotContain("signed off");
    }

    @Test
    void signatureOnOtherContentOfTheSameVersionDoesNotCount() {
        sign(clinic.clinician(), FINGERPRINT, true);
        clinic.change("update clinic.protocol_sign_off set content_hash = repeat('0', 64) where clinic_id = ?");
        assertThat(get("/rulebook")).bodyText().contains(WARNING, "Sign off this version");
    }

    @Test
    void whatIsMissingBeforePatientsUseItIsSaid() {
        assertThat(get("/rulebook"))
                .bodyText()
                .containsSubsequence("Before patients use it", "There:", "Emergency number", "112")
                .containsSubsequence("There:", "Crisis line", "116 123", "Not there:", "Signed off by a clinician")
                .containsPattern("Ukrainian: every text .* \\([\\d,]+ texts, [\\d,]+ not reviewed\\)")
                .containsSubsequence(
                        "The question about thoughts of self-harm is off",
                        "no alert reaches the person on call yet",
                        "There:",
                        "Opening hours",
                        "Monday to Friday, 8 to 16",
                        "Not there:",
                        "The person on call",
                        "There:",
                        "Crisis line",
                        "There:",
                        "Emergency number",
                        "Not there:",
                        "A written crisis protocol",
                        "Not there:",
                        "An alert that reaches the person on call");
    }

    private List<String> signOffs() {
        return clinic.rows("select staff_name from clinic.protocol_sign_off where clinic_id = ?");
    }

    private MvcTestResult read(Staff by, String searched) {
        return mvc.get().uri("/rulebook").param("q", searched).with(as(by)).exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(clinic.clinician())).exchange();
    }

    private MvcTestResult sign(Staff by, String fingerprint, boolean read) {
        var request = mvc.post()
                .uri("/rulebook/sign-off")
                .with(as(by))
                .with(csrf())
                .param("protocol", "restless-legs")
                .param("version", "1.2.0")
                .param("fingerprint", fingerprint);
        return (read ? request.param("read", "true") : request).exchange();
    }

    private String letter(CaseKey about) throws Exception {
        post("/cases/%s/referrals".formatted(about.id()), "0");
        var referral = clinic.rows("select id from clinic.referral where clinic_id = ? and state = 'DRAFT'")
                .getFirst();
        post("/referrals/%s/sign".formatted(referral), "0");
        var pdf = get("/referrals/%s/letter".formatted(referral)).getResponse().getContentAsByteArray();
        try (var letter = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(letter).replaceAll("\\s+", " ");
        }
    }

    private void post(String path, String version) {
        mvc.post()
                .uri(path)
                .with(as(clinic.clinician()))
                .with(csrf())
                .param("version", version)
                .exchange();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
