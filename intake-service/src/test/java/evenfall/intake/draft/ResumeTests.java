package evenfall.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.envelope.DraftKeys;
import evenfall.envelope.ResumeCode;
import evenfall.intake.IntakeTest;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.support.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Coming back with a code, on a device that knows nothing. */
@IntakeTest
class ResumeTests {

    private static final String[] BORN = {"born.day", "27", "born.month", "3", "born.year", "1980"};

    private final JdbcClient admin = JdbcClient.create(TestDatabase.asAdministrator());

    @Autowired
    Visitors visitors;

    @Autowired
    DraftKeys keys;

    @Test
    void codeAndDateOfBirthOpenTheDraftOnAnotherDevice() {
        var patient = visitors.known().safe();
        patient.answer("story", "story", "It twists");

        var elsewhere = newDevice("192.0.2.11");
        assertThat(resume(elsewhere, patient.code(), BORN)).hasRedirectedUrl("/continue");
        assertThat(elsewhere.get("/questions/story")).hasStatusOk().bodyText().contains("It twists");
    }

    @Test
    void codeIsReadAsPeopleTypeIt() {
        var code = visitors.known()
                .code()
                .replace("-", "  ")
                .toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(resume(newDevice("192.0.2.12"), code, BORN)).hasRedirectedUrl("/continue");
    }

    @Test
    void draftThatWasOnlyJustBegunNeedsNoDate() {
        assertThat(resume(newDevice("192.0.2.13"), visitors.begun().code())).hasRedirectedUrl("/continue");
    }

    @Test
    void unknownCodeWrongDateNoDateAndLockedDraftGetTheSameAnswer() {
        var code = visitors.known().code();
        var unknown = ResumeCode.random().grouped();
        var thief = newDevice("192.0.2.14");
        var refused = page(resume(thief, unknown, BORN), unknown);

        assertThat(page(resume(thief, code, wrong(28)), code)).isEqualTo(refused.replace("\"27\"", "\"28\""));
        assertThat(page(resume(thief, code), code))
                .isEqualTo(refused.replaceAll("value=\"(27|3|1980)\"", "value=\"\""));
        for (int day = 1; day <= 3; day++) {
            resume(thief, code, wrong(day));
        }
        assertThat(page(resume(thief, code, BORN), code)).as("locked").isEqualTo(refused);
    }

    @Test
    void fiveWrongTriesLockTheDraftForAWhile() {
        var patient = visitors.known();
        var code = patient.code();
        for (int day = 1; day <= 5; day++) {
            resume(newDevice("192.0.2.2" + day), code, wrong(day));
        }
        assertThat(resume(newDevice("192.0.2.26"), code, BORN)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(patient.get("/continue")).as("the patient's own device").hasStatus(HttpStatus.FOUND);

        admin.sql("update intake.draft set locked_until = now() where lookup = ?")
                .param(lookup(code))
                .update();
        assertThat(resume(newDevice("192.0.2.27"), code, BORN)).hasRedirectedUrl("/continue");
    }

    @Test
    void rightTryForgivesTheWrongOnes() {
        var code = visitors.known().code();
        for (int round = 0; round < 3; round++) {
            for (int day = 1; day <= 4; day++) {
                resume(newDevice("192.0.2.3" + round), code, wrong(day));
            }
            assertThat(resume(newDevice("192.0.2.3" + round), code, BORN)).hasRedirectedUrl("/continue");
        }
    }

    @Test
    void whoeverTriesManyCodesHasToWait() {
        var guesser = newDevice("192.0.2.99");
        for (int i = 0; i < WrongTries.MOST; i++) {
            assertThat(resume(guesser, ResumeCode.random().grouped(), BORN))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(resume(guesser, visitors.known().code(), BORN))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("Please wait 15 minutes");
    }

    @Test
    void whatIsNoCodeAtAllIsRefusedAndStaysAsTyped() {
        assertThat(resume(newDevice("192.0.2.15"), "ABCD-<b>", BORN))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"ABCD-&lt;b&gt;\"", "value=\"1980\"");
    }

    @Test
    void cookieWithAStrangersCodeOpensNothing() {
        var stranger = visitors.begun();
        stranger.cookies()
                .put(
                        "__Host-code",
                        new Cookie("__Host-code", ResumeCode.random().characters()));
        assertThat(stranger.get("/questions/story")).hasRedirectedUrl("/resume?needed");
        assertThat(stranger.cookies()).doesNotContainKey("__Host-code");
    }

    @Test
    void whatWasTypedWhenTheDeviceHadForgottenTheCodeIsSavedWithTheCode() {
        var patient = visitors.known().safe();
        var code = patient.code();
        patient.cookies().remove("__Host-code");
        var held =
                new String[] {"<input type=\"hidden\" name=\"then\" value=\"/questions/story\">", "value=\"All night\""
                };

        assertThat(patient.answer("story", "story", "All night"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains(held);
        assertThat(patient.post("/resume", "code", "0", "then", "/questions/story", "story", "All night"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(held);
        var fields = new String[] {
            "code",
            code,
            BORN[0],
            BORN[1],
            BORN[2],
            BORN[3],
            BORN[4],
            BORN[5],
            "then",
            "/questions/story",
            "story",
            "All night"
        };
        assertThat(patient.post("/resume", fields))
                .hasStatus(HttpStatus.TEMPORARY_REDIRECT)
                .hasRedirectedUrl("/questions/story");
        assertThat(patient.post("/questions/story", fields)).hasStatus(HttpStatus.FOUND);
        assertThat(patient.get("/questions/story")).bodyText().contains("All night");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example/questions/story", "/questions/../delete", "/delete"})
    void codeLeadsNowhereElse(String then) {
        var code = visitors.known().code();
        assertThat(newDevice("192.0.2.18")
                        .post(
                                "/resume", "code", code, BORN[0], BORN[1], BORN[2], BORN[3], BORN[4], BORN[5], "then",
                                then))
                .hasRedirectedUrl("/continue");
    }

    @Test
    void expiredDraftIsGoneEvenBeforeItIsClearedAway() {
        var patient = visitors.known();
        var code = patient.code();
        admin.sql(
                        "update intake.draft set created_at = now() - interval '20 days', expires_at = now() where lookup = ?")
                .param(lookup(code))
                .update();
        assertThat(patient.get("/continue")).hasRedirectedUrl("/resume?needed");
        assertThat(resume(newDevice("192.0.2.16"), code, BORN)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void receiptOpensWithTheCodeToo() {
        var patient = visitors.begun().ready();
        var code = patient.code();
        patient.post("/check");

        var elsewhere = newDevice("192.0.2.17");
        resume(elsewhere, code, BORN);
        assertThat(elsewhere.get("/continue")).hasRedirectedUrl("/status");
        assertThat(elsewhere.reference()).isEqualTo(patient.reference());
    }

    private Visitor newDevice(String address) {
        var device = visitors.newcomer().from(address);
        device.get("/resume");
        return device;
    }

    private static MvcTestResult resume(Visitor device, String code, String... born) {
        var fields = new String[born.length + 2];
        fields[0] = "code";
        fields[1] = code;
        System.arraycopy(born, 0, fields, 2, born.length);
        return device.post("/resume", fields);
    }

    private static String[] wrong(int day) {
        return new String[] {"born.day", String.valueOf(day), "born.month", "3", "born.year", "1980"};
    }

    /** The page without what is different on every page: the code that was typed, and the hidden token. */
    private static String page(MvcTestResult answered, String code) {
        assertThat(answered).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return Visitor.text(answered).replace(code, "CODE").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private byte[] lookup(String code) {
        return keys.key(ResumeCode.parse(code).orElseThrow()).lookup();
    }
}
