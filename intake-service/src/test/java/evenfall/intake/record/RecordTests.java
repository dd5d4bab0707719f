package evenfall.intake.record;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import evenfall.intake.IntakeTest;
import evenfall.intake.TheClinic;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.privacy.Confidential;
import evenfall.submission.Message;
import evenfall.submission.Message.Wanted;
import evenfall.submission.Reply;
import evenfall.submission.Submission;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A patient's data are theirs to see, to take along and to have erased. */
@IntakeTest
class RecordTests {

    private final TheClinic clinic = new TheClinic();

    @Autowired
    Visitors visitors;

    Visitor patient;

    Submission form;

    @BeforeEach
    void send() {
        patient = visitors.begun().ready();
        patient.answer("weight-height", "weight-kg", "70");
        patient.answer("story", "story", "It twists & <b>will not</b> stop\nMáme ноги \ud83c\udf19");
        patient.answer("sensations", "sensations", "burning", "sensations", "none");
        patient.answer("selfcare-tried", "selfcare-tried", "massage", "selfcare-tried", "warm-foot-bath");
        patient.post("/check");
        form = clinic.form(patient);
    }

    private void amend() {
        var asked = clinic.ask(form, "Has it changed?", "weight-kg");
        patient.get("/asked");
        patient.post("/asked", "asked", asked.toString(), "step", "SEND", "weight-kg", "72.5");
    }

    @Test
    void patientSeesWhatTheySentAndWhatTheyAgreedTo() {
        assertThat(patient.get("/record"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("Nora Night", "27 March 1980", "+420 123 456 789", "70 kg")
                .contains("It twists &amp; &lt;b&gt;will not&lt;/b&gt; stop")
                .contains("You agreed to version 1", "Nobody yet")
                .doesNotContain("Since ", "Not answered");
    }

    @Test
    void bothVersionsOfAnAmendedAnswerAreThere() {
        amend();
        var record = Visitor.text(patient.get("/record"));
        assertThat(record).contains("72.5 kg", "70 kg", "Since ", "Before, from ");
        assertThat(record.indexOf("72.5 kg")).isLessThan(record.indexOf("70 kg"));
    }

    @Test
    void patientSeesWhoHasOpenedIt() {
        clinic.reply(form, new Reply.Opened("Clara <Clinician>", "Clinician", Instant.parse("2026-05-01T08:00:00Z")));
        assertThat(patient.get("/record"))
                .bodyText()
                .contains("Clara &lt;Clinician&gt;, Clinician", "1 May 2026, 10:00")
                .doesNotContain("Nobody yet");
    }

    @Test
    void copyOnPaperHasAllOfIt() throws IOException {
        amend();
        var pdf = patient.get("/record/pdf");
        assertThat(pdf)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Content-Disposition", "attachment; filename=\"%s.pdf\"".formatted(form.reference()));
        assertThat(words(pdf)).contains("Nora Night", "72.5 kg", "70 kg", "It twists & <b>will not</b> stop", "ноги");
    }

    @Test
    void copyOnPaperShowsUkrainian() throws IOException {
        var ukrainian = visitors.newcomer();
        ukrainian.get("/test-clinic?language=uk");
        ukrainian.post("/test-clinic", "language", "uk");
        ukrainian.ready();
        ukrainian.answer("story", "story", "Тягне й не відпускає, їй-богу, ґрунтовно");
        ukrainian.post("/check");
        assertThat(words(ukrainian.get("/record/pdf")))
                .contains("Мої дані", "їй-богу, ґрунтовно", "27 березня 1980")
                .doesNotContain("\u25a1", "??");
    }

    private static String words(MvcTestResult pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void otherSystemsCanReadIt() {
        amend();
        var fhir = patient.get("/record/fhir");
        assertThat(fhir)
                .hasStatusOk()
                .hasHeader("Content-Type", "application/fhir+json")
                .hasHeader("Content-Disposition", "attachment; filename=\"%s.json\"".formatted(form.reference()));
        var response = FhirContext.forR4()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(org.hl7.fhir.r4.model.QuestionnaireResponse.class, Visitor.text(fhir));

        assertThat(response.getStatus()).isEqualTo(QuestionnaireResponseStatus.AMENDED);
        assertThat(response.getQuestionnaire())
                .isEqualTo("urn:evenfall:protocol:restless-legs|" + form.protocolVersion());
        assertThat(response.getSubject().getDisplay()).isEqualTo("Nora Night");
        assertThat(response.getSubject().hasReference()).isFalse();
        assertThat(response.getIdentifier().getValue())
                .isEqualTo(form.reference().value());
        assertThat(response.getAuthored())
                .isAfterOrEqualTo(java.util.Date.from(form.sentAt().minusMillis(1)));
        assertThat(response.getItem()).extracting(it -> it.getLinkId()).doesNotHaveDuplicates();
        var weight = (Quantity) response.getItem().stream()
                .filter(it -> it.getLinkId().equals("weight-kg"))
                .findFirst()
                .orElseThrow()
                .getAnswerFirstRep()
                .getValue();
        assertThat(weight.getValue()).isEqualByComparingTo("72.5");
        assertThat(weight.getUnit()).isEqualTo("kg");
        assertThat(response.getItem())
                .filteredOn(it -> it.getLinkId().equals("story"))
                .singleElement()
                .extracting(it -> ((StringType) it.getAnswerFirstRep().getValue()).getValue())
                .isEqualTo("It twists & <b>will not</b> stop\nMáme ноги \ud83c\udf19");
        assertThat(response.getItem())
                .filteredOn(it -> it.getLinkId().equals("selfcare-tried"))
                .singleElement()
                .satisfies(it -> assertThat(it.getAnswer())
                        .extracting(answer -> ((Coding) answer.getValue()).getCode())
                        .containsExactlyInAnyOrder("massage", "warm-foot-bath"));
    }

    @Test
    void unamendedIsCompleted() {
        assertThat(patient.get("/record/fhir")).bodyText().contains("\"status\" : \"completed\"", "\"value\" : 70,");
    }

    @ParameterizedTest
    @CsvSource({"withdraw, WITHDRAW_CONSENT, Take back my consent", "erase, ERASE, Ask for erasure"})
    void wishIsExplainedSentAndAnswered(String wish, Wanted wanted, String button) {
        var path = "/record/" + wish;
        assertThat(patient.get(path))
                .hasStatusOk()
                .bodyText()
                .contains("What this does", "What this does not do", button)
                .doesNotContain("You sent this");
        assertThat(patient.post(path)).hasRedirectedUrl(path);
        assertThat(patient.get(path))
                .bodyText()
                .contains("You sent this to Test Clinic on")
                .doesNotContain("<button class=\"button warning\"");
        assertThat(clinic.messages(form))
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.Wish.class, it -> assertThat(it.wanted()).isEqualTo(wanted));
        clinic.reply(form, new Reply.Answered(wanted, new Confidential("We did <so>."), Instant.now()));
        assertThat(patient.get(path)).bodyText().contains("We did &lt;so&gt;.");
        assertThat(patient.get("/status")).bodyText().contains("Test Clinic answered what you asked for.");
    }

    @Test
    void wishIsSentOnce() throws Exception {
        patient.get("/record/erase");
        Callable<MvcTestResult> send = () -> patient.post("/record/erase");
        try (var fingers = Executors.newFixedThreadPool(8)) {
            for (var sent : fingers.invokeAll(Collections.nCopies(10, send))) {
                assertThat(sent.get()).hasRedirectedUrl("/record/erase");
            }
        }
        assertThat(clinic.messages(form)).hasSize(1);
    }

    @Test
    void ownCopyIsGoneAndTheClinicsStays() {
        assertThat(patient.get("/record/delete")).bodyText().contains("Test Clinic keeps what you sent");
        var code = patient.cookies().get("__Host-code");
        assertThat(patient.post("/record/delete")).hasRedirectedUrl("/record/deleted");
        assertThat(patient.get("/record/deleted")).bodyText().contains("Your copy is deleted");
        patient.cookies().put("__Host-code", code);
        assertThat(patient.get("/status")).hasRedirectedUrl("/resume?needed");
        assertThat(clinic.messages(form)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/record", "/record/pdf", "/record/fhir", "/record/erase", "/record/delete"})
    void nothingOpensBeforeSendingOrWithoutTheCode(String page) {
        assertThat(visitors.begun().get(page)).hasRedirectedUrl("/continue");
        assertThat(visitors.newcomer().get(page)).hasRedirectedUrl("/resume?needed");
    }

    @Test
    void draftIsNotDeletedThisWay() {
        var unsent = visitors.known();
        unsent.get("/continue");
        unsent.get("/code");
        assertThat(unsent.post("/record/delete")).hasRedirectedUrl("/continue");
        assertThat(unsent.get("/code")).hasStatus(HttpStatus.OK);
    }
}
