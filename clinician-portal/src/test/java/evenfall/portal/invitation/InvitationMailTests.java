package evenfall.portal.invitation;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class InvitationMailTests {

    @Autowired
    MockMvcTester mvc;

    @Value("${evenfall.mail.folder}")
    Path folder;

    TestClinic clinic = TestClinic.open();

    @Test
    void mailNamesTheClinicAndNobodyElse() throws Exception {
        var address = UUID.randomUUID() + "@patients.example";
        assertThat(invite(address)).bodyText().contains("The invitation was sent by mail.");
        var mail = sentTo(address);
        assertThat(mail.getSubject()).isEqualTo("Invitación de Evening Clinic");
        assertThat(mail.getContent().toString())
                .contains("Evening Clinic", "https://patients.clinic.example/invited#")
                .doesNotContain("Jana", "1970", "piernas", "noche");
        assertThat(clinic.trail()).containsExactly("patient-invited", "patient-invitation-mailed");
    }

    @Test
    void whatCannotBeSentIsPrintedInstead(CapturedOutput log) throws IOException {
        var away = folder.resolveSibling("mail-away");
        Files.createDirectories(folder);
        Files.move(folder, away);
        Files.createFile(folder);
        try {
            assertThat(invite("unmistakable@patients.example"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("The mail could not be sent. Print the letter instead.", "Su código");
        } finally {
            Files.delete(folder);
            Files.move(away, folder);
        }
        assertThat(clinic.trail()).containsExactly("patient-invited");
        assertThat(log).contains("was not sent by mail").doesNotContain("unmistakable", "Jana");
    }

    private MvcTestResult invite(String address) {
        return mvc.post()
                .uri("/invitations/new")
                .with(as(clinic.coordinator()))
                .with(csrf())
                .param("name", "Jana Nováková")
                .param("born", "1970-05-03")
                .param("email", address)
                .param("language", "es")
                .param("days", "14")
                .exchange();
    }

    private MimeMessage sentTo(String address) throws IOException {
        try (var mails = Files.list(folder)) {
            return mails.filter(it -> it.toString().endsWith(".eml"))
                    .map(InvitationMailTests::read)
                    .filter(it -> isTo(address, it))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static MimeMessage read(Path file) {
        try (var content = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(String address, MimeMessage mail) {
        try {
            return Stream.of(mail.getAllRecipients())
                    .map(Object::toString)
                    .toList()
                    .equals(List.of(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
