package evenfall.intake.handover;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.intake.Wire;
import evenfall.referral.ServiceAnswer;
import evenfall.support.print.Press;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntakeTest
@ExtendWith(OutputCaptureExtension.class)
class UploadTests {

    private static final byte[] REPORT =
            Press.pdf("<html><head><title>Report</title></head><body><p>It is iron</p></body></html>");

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    private final SentLetter letter = SentLetter.now();

    @Test
    void replyComesWithAPdf() {
        assertThat(send(opened(), "report.pdf", REPORT)).hasRedirectedUrl(letter.path() + "/letter");
        assertThat(letter.answers()).singleElement().satisfies(it -> {
            assertThat(it).isInstanceOf(ServiceAnswer.Replied.class);
            assertThat(((ServiceAnswer.Replied) it).text().text()).isEqualTo("It is iron, très fort");
            assertThat(((ServiceAnswer.Replied) it).pdf()).isEqualTo(REPORT);
        });
    }

    @Test
    void noFileIsFineToo() {
        assertThat(send(opened(), "", new byte[0])).hasRedirectedUrl(letter.path() + "/letter");
        assertThat(letter.answers()).hasSize(1);
    }

    @Test
    void nameOfTheFileIsThrownAway(CapturedOutput output) {
        var service = opened();
        assertThat(send(service, "<script>alert('quicksilver')</script>.pdf", REPORT))
                .hasRedirectedUrl(letter.path() + "/letter");
        assertThat(service.get(letter.path() + "/letter")).bodyText().doesNotContain("quicksilver");
        assertThat(send(service, "\"><img src=x onerror=quicksilver>.pdf", "no pdf".getBytes(US_ASCII)))
                .bodyText()
                .doesNotContain("quicksilver");
        assertThat(letter.dump()).doesNotContain("quicksilver");
        assertThat(output).doesNotContain("quicksilver");
    }

    @Test
    void whatIsNoPdfIsRefusedAndTheWordsStay() {
        assertThat(send(opened(), "report.pdf", "<html><script>alert(1)</script></html>".getBytes(US_ASCII)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This file is no PDF", "It is iron, très fort</textarea>");
        assertThat(letter.answers()).isEmpty();
    }

    @Test
    void fileOverTheLimitIsRefusedAndTheWordsStay() {
        assertThat(send(opened(), "report.pdf", new byte[10 * MEGABYTE + 1]))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .bodyText()
                .contains("larger than 10 MB", "It is iron, très fort</textarea>");
        assertThat(letter.answers()).isEmpty();
    }

    @Test
    void fiftyMegabytesAreRefusedOnTheWireWithAPage() throws Exception {
        var service = opened();
        var body = Uploads.body(service.token(), "report.pdf", new byte[50 * MEGABYTE], UUID.randomUUID());
        var page = Wire.of(port, service).send(letter.path() + "/say/reply", Uploads.TYPE, body);
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(Wire.text(page)).contains("larger than 10 MB", "It is iron, très fort</textarea>");
    }

    @Test
    void fileIsReadOnlyForWhoeverHasOpenedTheLetter() {
        var stranger = visitors.newcomer();
        stranger.get(letter.path());
        assertThat(send(stranger, "report.pdf", REPORT))
                .hasStatusOk()
                .bodyText()
                .contains("A letter for you");
        assertThat(letter.answers()).isEmpty();
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        var service = opened();
        assertThat(service.upload(
                        letter.path() + "/say/reply",
                        Uploads.TYPE,
                        Uploads.body("", "report.pdf", REPORT, UUID.randomUUID())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(letter.answers()).isEmpty();
    }

    @Test
    void formThatBreaksOffIsNotTakenForAWholeOne() {
        var service = opened();
        var whole = Uploads.body(service.token(), "report.pdf", REPORT, UUID.randomUUID());
        var half = Arrays.copyOf(whole, whole.length - REPORT.length / 2);
        assertThat(service.upload(letter.path() + "/say/reply", Uploads.TYPE, half))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("did not arrive whole", "It is iron");
        assertThat(letter.answers()).isEmpty();
    }

    @Test
    void formSentAgainWithoutItsFileAsksForIt() {
        var service = opened();
        assertThat(service.post(
                        letter.path() + "/say/reply",
                        "page",
                        UUID.randomUUID().toString(),
                        "text",
                        "It is iron",
                        "withFile",
                        "true"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose the PDF again");
    }

    @Test
    void sameReplySentTwiceIsOne() {
        var service = opened();
        var page = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            var body = Uploads.body(service.token(), "report.pdf", REPORT, page);
            assertThat(service.upload(letter.path() + "/say/reply", Uploads.TYPE, body))
                    .hasRedirectedUrl(letter.path() + "/letter");
        }
        assertThat(letter.answers()).hasSize(1);
    }

    private MvcTestResult send(Visitor service, String name, byte[] file) {
        return service.upload(
                letter.path() + "/say/reply",
                Uploads.TYPE,
                Uploads.body(service.token(), name, file, UUID.randomUUID()));
    }

    private Visitor opened() {
        var service = visitors.newcomer();
        service.get(letter.path());
        service.post(letter.path(), "code", letter.code.grouped());
        service.get(letter.path() + "/say/reply");
        return service;
    }
}
