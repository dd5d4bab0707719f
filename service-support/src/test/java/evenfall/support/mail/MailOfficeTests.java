package evenfall.support.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailOfficeTests {

    @TempDir
    Path folder;

    @Test
    void aMailLeavesAsItWasWritten() throws Exception {
        office().send("nina@patients.example", "Ваш код", "Код: ABCD\nДо побачення");

        var sent = sent();
        assertThat(InternetAddress.toString(sent.getRecipients(Message.RecipientType.TO)))
                .isEqualTo("nina@patients.example");
        assertThat(sent.getSubject()).isEqualTo("Ваш код");
        assertThat(sent.getContent().toString().replace("\r\n", "\n")).isEqualTo("Код: ABCD\nДо побачення");
        assertThat(sent.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aSubjectBringsNoHeadersOfItsOwn() throws Exception {
        office().send("nina@patients.example", "Hello\r\nBcc: all@clinic.example", "Text");

        assertThat(sent().getAllRecipients()).hasSize(1);
        assertThat(sent().getHeader("Bcc")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "a@b.example, c@d.example", "a@b.example\r\nBcc: c@d.example", "a b@c.example"})
    void whatIsNoAddressGetsNoMail(String to) {
        assertThatExceptionOfType(MailNotSent.class)
                .isThrownBy(() -> office().send(to, "Hello", "Text"))
                .withMessageNotContaining("example");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutAWayToSendNothingIsOffered() {
        var closed = new MailOffice("clinic@clinic.example", null);

        assertThat(closed.isOpen()).isFalse();
        assertThatExceptionOfType(MailNotSent.class).isThrownBy(() -> closed.send("a@b.example", "Hello", "Text"));
    }

    private MailOffice office() {
        return new MailOffice("clinic@clinic.example", MailCarrier.folder(folder));
    }

    private MimeMessage sent() throws Exception {
        try (var files = Files.list(folder)) {
            var file = files.reduce((_, _) -> {
                        throw new AssertionError("More than one mail");
                    })
                    .orElseThrow();
            try (var content = Files.newInputStream(file)) {
                return new MimeMessage(Session.getInstance(new Properties()), content);
            }
        }
    }
}
