package evenfall.portal.handover;

import evenfall.envelope.HandoverToken;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.mail.MailNotSent;
import evenfall.support.mail.MailOffice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends links by mail. A mail names the clinic, and nobody and nothing else; the code goes another way. */
@Component
class LinkMail {

    private static final Logger LOG = LoggerFactory.getLogger(LinkMail.class);

    private final MailOffice office;

    private final MessageSource messages;

    private final String intake;

    /** @param intake where the patients' side, which shows the letters, is reached from outside */
    LinkMail(MailOffice office, MessageSource messages, @Value("${evenfall.intake.address}") String intake) {
        this.office = office;
        this.messages = messages;
        this.intake = intake.replaceAll("/+$", "");
    }

    /** What became of sending a link by mail. */
    enum Outcome {
        NOT_WANTED,
        /** The clinic has no way to send mail. */
        NO_MAIL,
        SENT,
        FAILED
    }

    String link(HandoverToken token) {
        return intake + "/r/" + token.characters();
    }

    Outcome send(NewLink made, String to, ClinicProfile clinic, Locale language) {
        if (to.isEmpty()) {
            return Outcome.NOT_WANTED;
        }
        if (!office.isOpen()) {
            return Outcome.NO_MAIL;
        }
        try {
            office.send(
                    to,
                    messages.getMessage("service.mail.subject", new Object[] {clinic.name()}, language),
                    text(made, clinic, language));
            return Outcome.SENT;
        } catch (MailNotSent e) {
            LOG.warn("Link {} was not sent by mail: {}", made.id(), e.getMessage());
            return Outcome.FAILED;
        }
    }

    private String text(NewLink made, ClinicProfile clinic, Locale language) {
        var until = LocalDate.ofInstant(made.until(), clinic.timeZone())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
        return messages.getMessage(
                "service.mail.text", new Object[] {clinic.name(), link(made.token()), until, clinic.phone()}, language);
    }
}
