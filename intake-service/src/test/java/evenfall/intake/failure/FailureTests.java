package evenfall.intake.failure;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.Visitors;
import evenfall.intake.Wire;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What goes wrong is said in plain words, with the right status, and without a word of what was typed. */
@IntakeTest
@ExtendWith(OutputCaptureExtension.class)
class FailureTests {

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "400, We could not read this page",
        "403, This page was open too long",
        "404, There is no such page",
        "405, We could not read this page",
        "413, This was too much at once",
        "500, Something went wrong here",
        "503, We cannot save anything right now"
    })
    void everyStatusHasItsPage(int status, String heading) {
        assertThat(mvc.get().uri("/error").requestAttr("jakarta.servlet.error.status_code", status))
                .hasStatus(status)
                .bodyText()
                .contains("<h1>" + heading + "</h1>", "say the number ", "href=\"/overview\"");
    }

    @Test
    void errorPageItselfIsNoPage() {
        assertThat(mvc.get().uri("/error")).hasStatus(404);
    }

    @Test
    void unknownAddressIsAnsweredWithAPage() throws Exception {
        var page = wire().get("/a/b");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(Wire.text(page)).contains("There is no such page");
    }

    @Test
    void wrongMethodIsAnsweredWithAPage() throws Exception {
        var page = wire().post("/", "x=1");
        assertThat(page.statusCode()).isEqualTo(405);
        assertThat(Wire.text(page)).contains("We could not read this page");
    }

    @Test
    void formWithoutItsTokenIsToldThatNothingSavedIsLost() throws Exception {
        var page = new Wire(port, "").post("/questions/story", "story=secret");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(Wire.text(page))
                .contains("This page was open too long", "Everything you saved before is still there");
    }

    @Test
    void bodyThatIsFarTooLargeIsRefused() throws Exception {
        var page = wire().post("/questions/story", "story=" + "a".repeat(300_000));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(Wire.text(page)).doesNotContain("aaaa", "Exception");
    }

    @Test
    void jsonThatIsFarTooLargeIsRefused() throws Exception {
        var page = wire().send("/questions/story", "application/json", "[" + "1,".repeat(200_000) + "1]");
        assertThat(page.statusCode()).isEqualTo(413);
    }

    @Test
    void tooManyFieldsAreRefused(CapturedOutput output) throws Exception {
        var fields = IntStream.range(0, 500)
                .mapToObj(it -> "quicksilver" + it + "=x")
                .collect(Collectors.joining("&"));
        var page = wire().post("/questions/story", fields);
        assertThat(page.statusCode()).isIn(400, 413);
        assertThat(Wire.text(page)).contains("<h1>").doesNotContain("quicksilver", "Exception");
        assertThat(output).doesNotContain("quicksilver");
    }

    @Test
    void logHoldsNothingThatWasTyped(CapturedOutput output) {
        var patient = visitors.known();
        patient.answer("story", "story", "Quicksilver " + "a".repeat(4000));
        patient.answer("story", "story", "Quicksilver in the calves");
        patient.answer("weight-height", "weight-kg", "quicksilver");
        patient.answer("painful", "painful", "quicksilver");
        patient.post("/person", "name", "Quicksilver", "born.day", "quicksilver");
        patient.post("/contact", "email", "quicksilver");
        patient.post("/resume", "code", "quicksilver");
        patient.answer("quicksilver", "story", "quicksilver");
        patient.safe().post("/check");

        assertThat(output.getAll().toLowerCase(Locale.ROOT)).doesNotContain("quicksilver", "nora", "420 123");
    }

    private Wire wire() {
        var patient = visitors.known();
        patient.get("/questions/story");
        return Wire.of(port, patient);
    }
}
