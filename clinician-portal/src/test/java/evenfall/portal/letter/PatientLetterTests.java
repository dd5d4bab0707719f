package evenfall.portal.letter;

import static evenfall.portal.TestClinic.as;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import evenfall.submission.Reply;
import evenfall.submission.Submission;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PatientLetterTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Hello Jana  | This is what stood out     | We would like some tests first | Kind regards
                    es | Hola, Jana  | Esto es lo que más         | Primero nos gustaría           | Un saludo
                    uk | Вітаємо, Jana | Ось що ми помітили       | Спочатку ми хотіли б           | З повагою
                    """)
    void itIsDraftedInThePatientsLanguage(String language, String hello, String found, String tests, String regards) {
        var key = open(language, "a seal", Map.of("breath-chest", "yes"));
        post(
                "/cases/" + key.id(),
                Map.of(
                        "outcome", "INVESTIGATE",
                        "note", "Unmistakable note of ours",
                        "orders[0].what", "Ferritin",
                        "orders[0].whatFor", "Iron",
                        "lookAgain",
                                Instant.now()
                                        .plus(30, ChronoUnit.DAYS)
                                        .toString()
                                        .substring(0, 10),
                        "version", "0"));
        var clot = requireNonNull(SentForms.PROTOCOL.rules().rules().get("R3"));
        var advice = requireNonNull(SentForms.PROTOCOL.in(language).advice(clot));
        assertThat(get("/cases/%s/letter".formatted(key.id())))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(hello, found, tests, "– Ferritin", regards, "Dana Moss")
                .contains(advice.substring(0, advice.indexOf("{")))
                .doesNotContain("{emergency}", "Unmistakable note of ours</textarea>");
    }

    @Test
    void whatWasDraftedIsKeptBesideWhatWasSent() throws Exception {
        var key = cases.open(clinic, Map.of());
        assertThat(write(key, "Dear Jana, unmistakable words."))
                .hasRedirectedUrl("/cases/%s/letter/preview".formatted(key.id()));
        assertThat(get("/cases/%s/letter/preview".formatted(key.id())))
                .hasStatusOk()
                .bodyText()
                .contains("Dear Jana, unmistakable words.", "Send to the patient");
        var sent = requireNonNull(send(key, "0").getResponse().getRedirectedUrl());
        assertThat(sent).startsWith("/cases/%s/letters/".formatted(key.id()));
        assertThat(get(sent))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Dear Jana, unmistakable words.", "As it was drafted", "Hello Jana");
        assertThat(letters(key)).singleElement().satisfies(it -> {
            assertThat(it.text().text()).isEqualTo("Dear Jana, unmistakable words.");
            assertThat(it.from()).isEqualTo("Dana Moss");
        });
        try (var pdf = Loader.loadPDF(get(sent + "/pdf").getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Dear Jana, unmistakable words.");
        }
        assertThat(clinic.rows("select encode(words, 'escape') from clinic.patient_letter where clinic_id = ?"))
                .singleElement()
                .asString()
                .doesNotContain("unmistakable");
        assertThat(get("/cases/" + key.id())).bodyText().contains(sent);
        assertThat(clinic.trail()).contains("patient-letter-edited", "patient-letter-sent");
    }

    @Test
    void sendingTwiceIsSendingOnce() {
        var key = cases.open(clinic, Map.of());
        write(key, "Dear Jana.");
        send(key, "0");
        assertThat(send(key, "0")).hasStatus(HttpStatus.CONFLICT);
        assertThat(letters(key)).hasSize(1);
    }

    @Test
    void whoCannotReadRepliesGetsItOnPaper() {
        var key = open("en", null, Map.of());
        assertThat(get("/cases/%s/letter".formatted(key.id()))).bodyText().contains("no page to read it on");
        write(key, "Dear Jana.");
        assertThat(get("/cases/%s/letter/preview".formatted(key.id())))
                .bodyText()
                .contains("handed over, and print")
                .doesNotContain("Send to the patient");
        assertThat(get(requireNonNull(send(key, "0").getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("On paper");
        assertThat(letters(key)).isEmpty();
        assertThat(clinic.rows("select way from clinic.patient_letter where clinic_id = ?"))
                .containsExactly("PAPER");
    }

    @Test
    void twoWhoWriteAtOnceSeeBothLetters() {
        var key = cases.open(clinic, Map.of());
        write(key, "The first words.");
        var second = clinic.another(Role.CLINICIAN);
        assertThat(post("/cases/%s/letter".formatted(key.id()), Map.of("letter", "The second words."), second))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The first words.", "The second words.</textarea>", "name=\"version\" value=\"0\"");
        assertThat(post(
                        "/cases/%s/letter".formatted(key.id()),
                        Map.of("letter", "The second words.", "version", "0"),
                        second))
                .hasRedirectedUrl("/cases/%s/letter/preview".formatted(key.id()));
        assertThat(send(key, "0"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("nothing was sent", "The second words.");
        assertThat(letters(key)).isEmpty();
    }

    @Test
    void letterWithoutWordsIsNone() {
        var key = cases.open(clinic, Map.of());
        assertThat(write(key, " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter the letter");
    }

    @Test
    void anotherClinicFindsNothing() {
        var key = cases.open(clinic, Map.of());
        write(key, "Dear Jana.");
        var sent = requireNonNull(send(key, "0").getResponse().getRedirectedUrl());
        var elsewhere = TestClinic.open().clinician();
        Stream.of("/cases/%s/letter".formatted(key.id()), sent, sent + "/pdf")
                .forEach(page ->
                        assertThat(mvc.get().uri(page).with(as(elsewhere))).hasStatus(HttpStatus.NOT_FOUND));
        assertThat(post("/cases/%s/letter".formatted(key.id()), Map.of("letter", "Mine"), elsewhere))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /** A case of somebody who reads this language; without a seal, of somebody who cannot read replies. */
    private CaseKey open(String language, @Nullable String seal, Map<String, String> answers) {
        var sent = SentForms.submission(
                clinic.id(), "Jana Nováková", Instant.now().truncatedTo(ChronoUnit.MICROS), SentForms.answers(answers));
        return cases.open(
                clinic,
                new Submission(
                        sent.id(),
                        sent.clinicId(),
                        sent.protocol(),
                        sent.protocolVersion(),
                        language,
                        sent.startedAt(),
                        sent.sentAt(),
                        sent.patient(),
                        sent.answeredBy(),
                        sent.consent(),
                        sent.answers(),
                        sent.advice(),
                        sent.seen(),
                        seal == null ? null : sent.replies(),
                        null));
    }

    private MvcTestResult write(CaseKey key, String words) {
        return post("/cases/%s/letter".formatted(key.id()), Map.of("letter", words));
    }

    private MvcTestResult send(CaseKey key, String version) {
        return post("/cases/%s/letter/preview".formatted(key.id()), Map.of("version", version));
    }

    private List<Reply.Letter> letters(CaseKey key) {
        assertThat(key.clinicId()).isEqualTo(clinic.id());
        var submission = UUID.fromString(clinic.rows("select submission_id from clinic.case_file where clinic_id = ?")
                .getFirst());
        return SentForms.replies(submission).stream()
                .filter(Reply.Letter.class::isInstance)
                .map(Reply.Letter.class::cast)
                .toList();
    }

    private MvcTestResult post(String page, Map<String, String> fields) {
        return post(page, fields, clinic.clinician());
    }

    private MvcTestResult get(String page) {
        return mvc.get().uri(page).with(as(clinic.clinician())).exchange();
    }

    private MvcTestResult post(String page, Map<String, String> fields, Staff by) {
        var request = mvc.post().uri(page).with(as(by)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
