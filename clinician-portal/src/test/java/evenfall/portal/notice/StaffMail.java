package evenfall.portal.notice;

import evenfall.portal.security.Staff;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What a member of staff finds in their mailbox. */
record StaffMail(String subject, String text, String id) {

    /** The mails to somebody, in no order. */
    static List<StaffMail> of(Path folder, Staff staff) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".eml"))
                    .map(StaffMail::read)
                    .filter(it -> isTo(staff, it))
                    .map(StaffMail::of)
                    .toList();
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

    private static boolean isTo(Staff staff, MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().equals(staff.id() + "@clinic.example");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StaffMail of(MimeMessage mail) {
        try {
            return new StaffMail(
                    mail.getSubject(), mail.getContent().toString().replace("\r\n", "\n"), mail.getMessageID());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
