package evenfall.support.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.UUID;
import org.springframework.mail.javamail.JavaMailSender;

/** Takes a mail to where it leaves from. */
interface MailCarrier {

    void carry(Letter letter) throws MessagingException, IOException;

    /** Writes a mail. */
    interface Letter {

        void write(MimeMessage message) throws MessagingException;
    }

    static MailCarrier server(JavaMailSender server) {
        return letter -> {
            var message = server.createMimeMessage();
            letter.write(message);
            server.send(message);
        };
    }

    /** Puts mails down as files, each under a name of its own and all at once, for whoever fetches them. */
    static MailCarrier folder(Path folder) {
        return letter -> {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            letter.write(message);
            // saving makes up an id of its own
            var id = message.getMessageID();
            message.saveChanges();
            message.setHeader("Message-ID", id);
            Files.createDirectories(folder);
            var name = UUID.randomUUID().toString();
            var unfinished = folder.resolve(name + ".part");
            try (var file = Files.newOutputStream(unfinished)) {
                message.writeTo(file);
            }
            Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        };
    }
}
