package evenfall.intake.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.envelope.DraftKeys;
import evenfall.envelope.ResumeCode;
import evenfall.intake.IntakeTest;
import evenfall.intake.TheClinic;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.privacy.Confidential;
import evenfall.submission.Message;
import evenfall.submission.Reply;
import evenfall.submission.Reply.Stage;
import evenfall.support.TestDatabase;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever has sent something can see at any time how things stand. */
@IntakeTest
class StatusTests {

    private final TheClinic clinic = new TheClinic();

    private final JdbcClient admin = JdbcClient.create(TestDatabase.asAdministrator());

    @Autowired
    Visitors visitors;

    @Autowired
    DraftKeys keys;

    @Test
    void whatWasJustSentHasArrivedAndWaits() {
        assertThat(visitors.sent().get("/status"))
                .hasStatusOk()
                .bodyText()
                .contains("Your answers have arrived", "within 10 working days", "You sent your answers.")
                .contains("href=\"/diary\"", "href=\"/record\"")
                .doesNotContain("Nora", "has a question for you");
    }

    @ParameterizedTest
    @CsvSource({
        "BEING_READ, Your answers are being read, within 10 working days",
        "DECIDED, A decision was made, to say what was decided",
        "REFERRED, You were referred, about an appointment",
        "ANSWERED, The other service has answered, talks with you about it",
        "CLOSED, This is finished, Nothing more happens by itself"
    })
    void everyStageIsToldInPlainWords(Stage stage, String heading, String next) {
        var patient = visitors.sent();
        clinic.progress(clinic.form(patient), stage);
        assertThat(patient.get("/status")).hasStatusOk().bodyText().contains(heading, next);
    }

    @Test
    void afterTheDecisionNoTimeIsPromised() {
        var patient = visitors.sent();
        clinic.progress(clinic.form(patient), Stage.DECIDED);
        assertThat(patient.get("/status")).bodyText().doesNotContain("working days");
    }

    @Test
    void latestReplyCountsAndOneThatDoesNotOpenHoldsNothingBack() {
        var patient = visitors.sent();
        var form = clinic.form(patient);
        clinic.progress(form, Stage.BEING_READ);
        clinic.replyNonsense(form);
        clinic.progress(form, Stage.REFERRED);
        clinic.reply(form, new Reply.DiaryWanted(Instant.now()));
        assertThat(patient.get("/status"))
                .hasStatusOk()
                .bodyText()
                .contains("<h2>You were referred</h2>", "A person at Test Clinic began to read.")
                .contains("Test Clinic would like you to keep a night diary");
    }

    @Test
    void letterIsReadWithTheCodeAndOnlyWithIt() {
        var patient = visitors.sent();
        var words = new Confidential("Hello,\nit may help to <walk>.");
        clinic.reply(clinic.form(patient), new Reply.Letter(UUID.randomUUID(), words, "Dana Moss", Instant.now()));
        assertThat(patient.get("/status"))
                .hasStatusOk()
                .bodyText()
                .contains("A letter for you from Test Clinic", "Dana Moss", "Hello,\nit may help to &lt;walk&gt;.")
                .contains("Test Clinic wrote you a letter.");
        assertThat(visitors.sent().get("/status")).bodyText().doesNotContain("it may help");
    }

    @ParameterizedTest
    @EnumSource
    void everyStandOfAReferralIsToldInPlainWords(Reply.Stand stand) {
        var patient = visitors.sent();
        clinic.reply(clinic.form(patient), referral(UUID.randomUUID(), stand, LocalDateTime.of(2031, 3, 3, 10, 30)));
        assertThat(patient.get("/status"))
                .hasStatusOk()
                .bodyText()
                .contains("Your referral", "Sleep &lt;centre&gt;")
                .doesNotContain("??", "Did the visit take place?");
    }

    @Test
    void afterTheAppointmentThePatientIsAskedOnceWhetherItTookPlace() {
        var patient = visitors.sent();
        var form = clinic.form(patient);
        var referral = UUID.randomUUID();
        clinic.reply(form, referral(referral, Reply.Stand.BOOKED, LocalDateTime.of(2026, 1, 5, 10, 30)));
        assertThat(patient.get("/status"))
                .bodyText()
                .contains("You have an appointment", "5 January 2026, 10:30", "Main street 1", "Your diary")
                .contains("Did the visit take place?");
        assertThat(patient.post("/visits/" + referral, "tookPlace", "false")).hasRedirectedUrl("/status");
        assertThat(patient.post("/visits/" + referral, "tookPlace", "true")).hasRedirectedUrl("/status");
        assertThat(patient.get("/status")).bodyText().doesNotContain("Did the visit take place?");
        assertThat(clinic.messages(form)).singleElement().isInstanceOfSatisfying(Message.Visit.class, it -> {
            assertThat(it.referral()).isEqualTo(referral);
            assertThat(it.tookPlace()).isFalse();
        });
    }

    @Test
    void visitThatNobodyAskedAboutIsNotTold() {
        var patient = visitors.sent();
        var form = clinic.form(patient);
        var referral = UUID.randomUUID();
        clinic.reply(form, referral(referral, Reply.Stand.BOOKED, LocalDateTime.of(2031, 3, 3, 10, 30)));
        assertThat(patient.post("/visits/" + referral, "tookPlace", "true")).hasRedirectedUrl("/status");
        assertThat(patient.post("/visits/" + UUID.randomUUID(), "tookPlace", "true"))
                .hasRedirectedUrl("/status");
        assertThat(patient.post("/visits/" + referral, "tookPlace", "perhaps")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(clinic.messages(form)).isEmpty();
    }

    private static Reply.Referral referral(UUID id, Reply.Stand stand, LocalDateTime appointment) {
        return new Reply.Referral(
                id,
                stand,
                new Confidential("Sleep <centre>"),
                appointment,
                new Confidential("Main street 1"),
                new Confidential("Your diary"),
                Instant.now().minusSeconds(60));
    }

    @Test
    void repliesToOthersAreNotSeen() {
        clinic.progress(clinic.form(visitors.sent()), Stage.CLOSED);
        assertThat(visitors.sent().get("/status")).bodyText().doesNotContain("This is finished");
    }

    @Test
    void historySpeaksTheClinicsTime() {
        var patient = visitors.sent();
        var noonInPrague = Instant.parse("2026-01-15T11:00:00Z");
        clinic.reply(clinic.form(patient), new Reply.Progress(Stage.BEING_READ, noonInPrague));
        assertThat(patient.get("/status")).bodyText().contains("15 January 2026, 12:00");
    }

    @Test
    void referenceAndCodeOpenItOnAnotherDevice() {
        var patient = visitors.sent();
        var elsewhere = visitors.newcomer().from("192.0.2.111");
        assertThat(elsewhere.get("/status")).hasStatusOk().bodyText().contains("Show how things stand");
        assertThat(elsewhere.post("/status", "code", code(patient), "reference", patient.reference()))
                .hasRedirectedUrl("/status");
        assertThat(elsewhere.get("/status")).bodyText().contains("Your answers have arrived");
    }

    @Test
    void referenceIsReadAsPeopleTypeIt() {
        var patient = visitors.sent();
        var typed = patient.reference()
                .toLowerCase(java.util.Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(stranger(1).post("/status", "code", code(patient), "reference", typed))
                .hasRedirectedUrl("/status");
    }

    @Test
    void dateOfBirthDoesAsWell() {
        var code = code(visitors.sent());
        assertThat(stranger(2).post("/status", born(code, 27))).hasRedirectedUrl("/status");
        var resuming = stranger(2);
        resuming.get("/resume");
        assertThat(resuming.post("/resume", born(code, 27))).hasRedirectedUrl("/overview");
        assertThat(resuming.get("/continue")).hasRedirectedUrl("/status");
    }

    @Test
    void wrongReferenceWrongCodeWrongDateAndLockedOnesGetTheSameAnswer() {
        var patient = visitors.sent();
        var code = code(patient);
        var reference = patient.reference();
        var thief = stranger(3);
        var wrong = refused(thief, ResumeCode.random().grouped(), reference);
        assertThat(refused(thief, code, "0000-0000")).isEqualTo(wrong);
        assertThat(refused(thief, "nonsense", reference)).isEqualTo(wrong);
        assertThat(refused(thief, code, "")).isEqualTo(wrong);
        for (int day = 1; day <= 3; day++) {
            assertThat(thief.post("/status", born(code, day))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(refused(thief, code, reference)).as("locked").isEqualTo(wrong);
        assertThat(patient.get("/status")).as("the patient's own device").hasStatusOk();
    }

    @Test
    void rightReferenceDoesNotExcuseAWrongDate() {
        var patient = visitors.sent();
        var fields = Stream.concat(Stream.of(born(code(patient), 28)), Stream.of("reference", patient.reference()))
                .toArray(String[]::new);
        assertThat(stranger(4).post("/status", fields)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoeverTriesManyHasToWait() {
        var guesser = stranger(5);
        for (int i = 0; i < 20; i++) {
            guesser.post("/status", "code", ResumeCode.random().grouped(), "reference", "0000-0000");
        }
        assertThat(guesser.post("/status", "code", "x")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status", "/asked", "/asked/sent"})
    void whatWasNotSentYetHasNoStatus(String page) {
        assertThat(visitors.begun().get(page)).hasRedirectedUrl("/continue");
    }

    @Test
    void receiptIsKeptForAYearAndLongerIfItIsUsed() {
        var patient = visitors.sent();
        var code = code(patient);
        assertThat(daysLeft(code)).isEqualTo(364);
        admin.sql("update intake.draft set expires_at = now() + interval '3 days' where lookup = ?")
                .param(lookup(code))
                .update();
        assertThat(stranger(6).post("/status", "code", code, "reference", patient.reference()))
                .hasRedirectedUrl("/status");
        assertThat(daysLeft(code)).isEqualTo(364);
    }

    private int daysLeft(String code) {
        return admin.sql("select extract(day from expires_at - now()) from intake.draft where lookup = ?")
                .param(lookup(code))
                .query(Integer.class)
                .single();
    }

    private byte[] lookup(String code) {
        return keys.key(ResumeCode.parse(code).orElseThrow()).lookup();
    }

    private Visitor stranger(int number) {
        var stranger = visitors.newcomer().from("192.0.2.12" + number);
        stranger.get("/status");
        return stranger;
    }

    private static String[] born(String code, int day) {
        return new String[] {"code", code, "born.day", String.valueOf(day), "born.month", "3", "born.year", "1980"};
    }

    private static String code(Visitor patient) {
        return Objects.requireNonNull(patient.cookies().get("__Host-code")).getValue();
    }

    private static String refused(Visitor thief, String code, String reference) {
        MvcTestResult answer = thief.post("/status", "code", code, "reference", reference);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return Visitor.text(answer)
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("(?s)(id=\"(?:code|reference)\".*?) value=\"[^\"]*\"", "$1");
    }
}
