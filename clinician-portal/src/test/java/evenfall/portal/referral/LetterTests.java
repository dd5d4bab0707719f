package evenfall.portal.referral;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.casefile.OpenCase;
import evenfall.portal.directory.ServiceEntry;
import evenfall.protocol.Pathway;
import evenfall.referral.Priority;
import evenfall.support.clinic.ClinicProfiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

@PortalTest
class LetterTests {

    private static final Instant SIGNED = Instant.parse("2026-11-22T14:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    CaseRoom room;

    @Autowired
    FirstDraft firstDraft;

    @Autowired
    LetterPress press;

    @Autowired
    ClinicProfiles clinics;

    TestClinic clinic = TestClinic.open();

    static List<String> pathways() {
        return SentForms.PROTOCOL.handbook().pathways().stream()
                .map(Pathway::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pathways")
    void carriesEveryItemOfItsPathwayInEveryLanguage(String id) {
        var open = room.open(cases.open(clinic, Map.of()));
        for (var language : ServiceEntry.LETTER_LANGUAGES) {
            var pathway = SentForms.PROTOCOL
                    .translatedInto(language)
                    .handbook()
                    .pathway(id)
                    .orElseThrow();
            var page = page(open, framed(open, id, language, Map.of()));
            assertThat(page).contains("lang=\"%s\"".formatted(language), escaped(pathway.to()));
            for (var item : pathway.carries()) {
                assertThat(page).as(item.id()).contains("<h3>%s</h3>".formatted(escaped(item.say())));
            }
        }
    }

    @Test
    void itemOfTheClinicianCarriesWhatWasWrittenAndOthersAreNotKnown() {
        var open = room.open(cases.open(clinic, Map.of()));
        var page = page(open, framed(open, "P1", "en", Map.of("onset", "Last night <b>at ten</b>")));
        assertThat(page)
                .containsSubsequence(
                        "What Emergency department or ambulance needs to know",
                        "<h3>time of onset</h3>",
                        "Last night &lt;b&gt;at ten&lt;/b&gt;",
                        "<h3>allergy</h3>",
                        "Not known",
                        "<h3>Wells-type answers one by one</h3>")
                .doesNotContain("<b>at ten");
    }

    @Test
    void wordsOfThePatientStayTextAndInTheirOwnLanguage() {
        var open = room.open(cases.open(clinic, Map.of("story", "<script>alert(1)</script> v noci")));
        assertThat(page(open, framed(open, "P5", "es", Map.of())))
                .contains("lang=\"cs\" dir=\"auto\">&lt;script&gt;alert(1)&lt;/script&gt; v noci")
                .doesNotContain("<script");
    }

    @Test
    void isWrittenInTheLanguageOfTheServiceAroundTheWordsOfTheClinician() {
        var open = room.open(cases.open(clinic, Map.of("dozed-driving", "yes")));
        var typed = framed(open, "P15", "es", Map.of());
        assertThat(page(open, typed))
                .contains("Carta de derivación", "Derivación " + open.details().reference())
                .contains("Necesidad de mover las piernas", "Se cumple", "Sueño al volante")
                .contains("¿Conduce un automóvil, una moto u otro vehículo?", "Perfil de gravedad", "checo")
                .contains(
                        "Aún sin confirmar por un clínico",
                        escaped(typed.summary().text()))
                .contains("aún no ha revisado ningún clínico")
                .doesNotContain(
                        "Not known", "Red flags", "Sleepiness at the wheel (R18)</", "Nodding off while driving");
        assertThat(page(open, framed(open, "P15", "uk", Map.of())))
                .contains("Сонливість за кермом", "Направлення", "чеська")
                .doesNotContain("Not known", "Red flags");
    }

    @Test
    void findingThatWasRejectedNeverEntersAndWhatNobodyLookedAtSaysSo() {
        var key = cases.open(clinic, Map.of("breath-chest", "yes", "cramp-hard-knot", "yes", "dozed-driving", "yes"));
        review(key, "R3", "REJECTED");
        review(key, "R18", "CONFIRMED");
        var open = room.open(key);
        var text = firstDraft.of(open, null);
        assertThat(text.pathway()).isEqualTo("P15");
        assertThat(text.priority()).isEqualTo(Priority.URGENT);
        assertThat(text.question().text()).contains("Sleepiness at the wheel (R18)");
        assertThat(text.summary().text())
                .contains("Findings confirmed by a clinician: Sleepiness at the wheel (R18).")
                .contains("not yet confirmed by a clinician: May be leg cramps (R38).")
                .contains("The patient answered no to these red flags: Has ONE leg")
                .doesNotContain("Possible clot in the lung");
        assertThat(page(open, text))
                .contains("Sleepiness at the wheel")
                .containsSubsequence("May be leg cramps", "Not yet confirmed by a clinician")
                .doesNotContain("Possible clot in the lung");
        assertThatExceptionOfType(PathwayNotOpen.class).isThrownBy(() -> firstDraft.of(open, "P1"));
    }

    @Test
    void draftOfACaseOfWhichNothingIsConfirmedSaysSoAndHoldsNobodyUp() {
        var key = cases.open(clinic, Map.of("dozed-driving", "yes"));
        var text = firstDraft.of(room.open(key), "P15");
        assertThat(text.summary().text()).contains("No finding has been confirmed by a clinician yet.");
        assertThat(text.question().text()).contains("(not yet confirmed by a clinician)");
        var path = String.valueOf(mvc.post()
                .uri("/cases/{id}/referrals", key.id())
                .param("pathway", "P15")
                .with(as(clinic.clinician()))
                .with(csrf())
                .exchange()
                .getResponse()
                .getRedirectedUrl());
        assertThat(mvc.get().uri(path).with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .contains("No finding of this case has been confirmed yet", "What Sleep apnoea service and driving")
                .contains("name=\"notes[neck-jaw]\"", "As it was first drafted");
    }

    @Test
    void whatTheClinicianChangedStaysVisibleBesideTheFirstDraft() {
        var referral = drafted(cases.open(clinic, Map.of("dozed-driving", "yes")));
        assertThat(save(referral, Map.of("question", "Apnoea <b>perhaps</b>?", "notes[neck-jaw]", "Narrow jaw")))
                .hasRedirectedUrl("/referrals/" + referral);
        assertThat(get("/referrals/" + referral))
                .bodyText()
                .contains("What was changed since the first draft", "<del>Please see this patient")
                .contains("<ins>Apnoea &lt;b&gt;perhaps&lt;/b&gt;?</ins>")
                .doesNotContain("<b>perhaps");
        assertThat(get("/referrals/%s/edit".formatted(referral)))
                .bodyText()
                .contains("name=\"notes[neck-jaw]\">Narrow jaw</textarea>", "<ins>Apnoea");
        assertThat(clinic.rows("select encode(frame, 'escape') from clinic.referral where clinic_id = ?"))
                .hasSize(1)
                .noneMatch(it -> it.contains("Narrow") || it.contains("P15") || it.contains("Please see"));
        assertThat(save(referral, Map.of("notes[neck-jaw]", "x".repeat(1001), "version", "1")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A note may have up to 1,000 characters", "href=\"#notes\"");
    }

    @Test
    void serviceThatReadsAnotherLanguageGetsTheDraftInIt() {
        var referral = drafted(cases.open(clinic, Map.of("dozed-driving", "yes")));
        var draft = firstDraft.of(room.open(only()), "P15");
        var service = entered();
        var filled = save(
                referral,
                Map.of(
                        "fill",
                        "yes",
                        "directoryService",
                        service,
                        "question",
                        draft.question().text(),
                        "summary",
                        "My own words"));
        assertThat(filled)
                .hasStatusOk()
                .bodyText()
                .contains("value=\"es\" checked", "name=\"serviceId\" value=\"%s\"".formatted(service))
                .contains(
                        HtmlUtils.htmlEscape("Solicitamos valoración por: Sueño al volante (R18)"),
                        "My own words</textarea>")
                .contains("Missing", "Ferritin, not older than three months", "Left empty")
                .contains("For you to check", "A sleep diary");
    }

    private String drafted(CaseKey key) {
        mvc.post()
                .uri("/cases/{id}/referrals", key.id())
                .with(as(clinic.clinician()))
                .with(csrf())
                .exchange();
        return clinic.rows("select id from clinic.referral where clinic_id = ?").getFirst();
    }

    private CaseKey only() {
        var id = clinic.rows("select id from clinic.case_file where clinic_id = ?")
                .getFirst();
        return new CaseKey(clinic.id(), UUID.fromString(id));
    }

    private String entered() {
        return String.valueOf(mvc.post()
                        .uri("/services/new")
                        .with(as(clinic.administrator()))
                        .with(csrf())
                        .param("serviceName", "Unidad del sueño")
                        .param("specialty", "Sueño")
                        .param("pathways", "P15")
                        .param("namedNeeds", "ferritin")
                        .param("needs", "A sleep diary")
                        .param("letterLanguage", "es")
                        .param("reachPhone", "1")
                        .param("preferred", "PHONE")
                        .param("version", "0")
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .substring("/services/".length());
    }

    private MvcTestResult save(String referral, Map<String, String> changes) {
        var fields = new HashMap<>(Map.of(
                "recipient", "Dr. Night",
                "service", "Sleep clinic",
                "priority", "ROUTINE",
                "question", "What is it?",
                "summary", "It fits.",
                "language", "en",
                "version", "0"));
        fields.putAll(changes);
        var request = mvc.post()
                .uri("/referrals/{id}/edit", referral)
                .with(as(clinic.clinician()))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(clinic.clinician())).exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "uk"})
    void isATaggedDocumentThatSaysItsLanguage(String language) throws Exception {
        var open = room.open(cases.open(clinic, Map.of()));
        var content = content(open, framed(open, "P5", language, Map.of()));
        try (var letter = Loader.loadPDF(press.print(content).pdf())) {
            var catalog = letter.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo(language);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(letter.getDocumentInformation().getTitle())
                    .contains(open.details().reference());
            assertThat(letter.getDocumentInformation().getSubject()).isNotBlank();
            var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).containsPattern("pdfuaid:part(=\"|>)1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "uk"})
    void hasAllItsWordsInEveryLanguage(String language) throws Exception {
        assertThat(words("letters_" + language).keySet())
                .isEqualTo(words("letters").keySet());
    }

    private static Properties words(String name) throws Exception {
        var words = new Properties();
        try (var file = LetterTests.class.getResourceAsStream("/%s.properties".formatted(name))) {
            words.load(Objects.requireNonNull(file));
        }
        return words;
    }

    private LetterText framed(OpenCase open, String pathway, String language, Map<String, String> notes) {
        var draft = firstDraft.of(open, null);
        var frame = Objects.requireNonNull(draft.frame());
        return new LetterText(
                draft.recipient(),
                draft.service(),
                draft.question(),
                draft.summary(),
                draft.priority(),
                new LetterFrame(pathway, null, language, notes, frame.drafts()));
    }

    private LetterContent content(OpenCase open, LetterText text) {
        return new LetterContent(text, open, clinics.find(clinic.id()).orElseThrow(), clinic.clinician(), SIGNED);
    }

    private String page(OpenCase open, LetterText text) {
        return press.html(content(open, text));
    }

    private void review(CaseKey key, String rule, String state) {
        var finding = room.open(key).reading().found().stream()
                .filter(it -> it.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
        assertThat(mvc.post()
                        .uri("/cases/{id}/findings/{finding}", key.id(), finding.key())
                        .with(as(clinic.clinician()))
                        .with(csrf())
                        .param("state", state)
                        .param("reason", "As seen")
                        .param("version", String.valueOf(room.details(key).version())))
                .hasStatus3xxRedirection();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
