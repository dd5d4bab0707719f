package evenfall.portal.invitation;

import evenfall.support.clinic.ClinicProfile;
import evenfall.support.mail.MailNotSent;
import evenfall.support.mail.MailOffice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sends invitations by mail. A mail names the clinic, and nobody and nothing else. */
@Component
class InvitationMail {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationMail.class);

    private final MailOffice office;

    private final MessageSource messages;

    private final PatientLinks links;

    InvitationMail(MailOffice office, MessageSource messages, PatientLinks links) {
        this.office = office;
        this.messages = messages;
        this.links = links;
    }

    /** What became of sending an invitation by mail. */
    enum Outcome {
        NOT_WANTED,
        /** The clinic has no way to send mail. */
        NO_MAIL,
        SENT,
        FAILED
    }

    Outcome send(NewInvitation made, ClinicProfile clinic) {
        var address = made.person().email();
        if (address == null) {
            return Outcome.NOT_WANTED;
        }
        if (!office.isOpen()) {
            return Outcome.NO_MAIL;
        }
        var words = new PatientWords(messages, made.language());
        try {
            office.send(address.text(), words.say("mail.subject", clinic.name()), text(made, clinic, words));
            return Outcome.SENT;
        } catch (MailNotSent e) {
            LOG.warn("Invitation {} was not sent by mail: {}", made.key().id(), e.getMessage());
            return Outcome.FAILED;
        }
    }

    private String text(NewInvitation made, ClinicProfile clinic, PatientWords words) {
        var until = LocalDate.ofInstant(made.until(), clinic.timeZone())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(made.language()));
        return words.say("mail.text", clinic.name(), links.invited(made.code()), until, clinic.phone());
    }
}
