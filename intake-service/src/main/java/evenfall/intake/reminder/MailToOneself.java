package evenfall.intake.reminder;

import evenfall.envelope.ResumeCode;
import evenfall.intake.clinic.Clinic;
import evenfall.support.mail.MailNotSent;
import evenfall.support.mail.MailOffice;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words the mails. They say nothing about health: others read over shoulders and share mailboxes. */
@Component
class MailToOneself {

    private final MailOffice office;

    private final MessageSource messages;

    private final @Nullable String address;

    /**
     * Words mails for the service at an address.
     *
     * @param address where patients reach this service
     * @throws IllegalStateException if mails could be sent and no link could be written into them
     */
    MailToOneself(
            MailOffice office,
            MessageSource messages,
            @Value("${evenfall.intake.address:#{null}}") @Nullable String address) {
        this.office = office;
        this.messages = messages;
        this.address = address;
        if (office.isOpen() && address == null) {
            throw new IllegalStateException("Say in evenfall.intake.address where patients reach this service");
        }
    }

    void sendCode(ResumeCode code, Instant keptUntil, Clinic clinic, String to) throws MailNotSent {
        var language = clinic.language();
        var dates = DateTimeFormatter.ofPattern(text(language, "format.date"), language)
                .withZone(clinic.profile().timeZone());
        office.send(
                to,
                text(language, "mail.code.subject"),
                text(
                        language,
                        "mail.code.text",
                        code.grouped(),
                        link(),
                        dates.format(keptUntil),
                        clinic.profile().name()));
    }

    void sendReminder(Clinic clinic, String to) throws MailNotSent {
        var language = clinic.language();
        office.send(
                to,
                text(language, "mail.reminder.subject"),
                text(language, "mail.reminder.text", link(), clinic.profile().name()));
    }

    private String link() {
        return address + "/resume";
    }

    private String text(Locale language, String key, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
