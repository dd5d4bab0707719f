package evenfall.support.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends a mail at once or says that it did not leave. */
public final class MailOffice {

    private final @Nullable String from;

    private final @Nullable MailCarrier carrier;

    MailOffice(@Nullable String from, @Nullable MailCarrier carrier) {
        this.from = from;
        this.carrier = from == null ? null : carrier;
    }

    /** Whether mail can be sent at all; if not, nothing should offer it. */
    public boolean isOpen() {
        return carrier != null;
    }

    /**
     * Sends plain text to one address.
     *
     * @throws MailNotSent if there is no way to send it, the address is none, or the mail server does not take it
     */
    public void send(String to, String subject, String text) throws MailNotSent {
        send(to, subject, text, UUID.randomUUID());
    }

    /**
     * Sends plain text to one address.
     *
     * @param id the mail's own; a mail that is tried again under its id is the same one to whoever gets both
     * @throws MailNotSent if there is no way to send it, the address is none, or the mail server does not take it
     */
    public void send(String to, String subject, String text, UUID id) throws MailNotSent {
        if (carrier == null || from == null) {
            throw new MailNotSent(MailNotSent.Because.NO_WAY, "there is no way to send any");
        }
        try {
            carrier.carry(message -> write(message, from, to, subject, text, id));
        } catch (MessagingException | IOException | MailException e) {
            throw new MailNotSent(because(e), e.getClass().getName());
        }
    }

    private static MailNotSent.Because because(Exception e) {
        return switch (e) {
            case AddressException _ -> MailNotSent.Because.ADDRESS;
            case MailAuthenticationException _ -> MailNotSent.Because.SIGN_IN;
            case MailSendException sending
            when Stream.of(sending.getMessageExceptions()).anyMatch(SendFailedException.class::isInstance) ->
                MailNotSent.Because.ADDRESS;
            case IOException _ -> MailNotSent.Because.FOLDER;
            default -> MailNotSent.Because.SERVER;
        };
    }

    private static void write(MimeMessage message, String from, String to, String subject, String text, UUID id)
            throws MessagingException {
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(from, true));
        helper.setTo(new InternetAddress(to, true));
        helper.setSubject(subject.replaceAll("\\R", " "));
        helper.setText(text);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", "<%s@evenfall>".formatted(id));
    }
}
