package evenfall.portal.notice;

import static java.util.stream.Collectors.joining;

import evenfall.access.Permission;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.clinic.ClinicProfiles;
import evenfall.support.mail.MailNotSent;
import evenfall.support.mail.MailOffice;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words the mails to staff: what kind of thing waits, its reference, and where. Nothing else leaves the house. */
@Component
class NoticeMail {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final MailOffice office;

    private final ClinicProfiles clinics;

    private final MessageSource messages;

    private final String portal;

    /** @param portal where this portal is reached from outside */
    NoticeMail(
            MailOffice office,
            ClinicProfiles clinics,
            MessageSource messages,
            @Value("${evenfall.portal.address}") String portal) {
        this.office = office;
        this.clinics = clinics;
        this.messages = messages;
        this.portal = portal.replaceAll("/+$", "");
    }

    boolean isPossible() {
        return office.isOpen();
    }

    /** Sends what waits for one person as one mail. However often it is tried, it is the same mail to a mail program. */
    void send(List<Waiting> notices, Colleague to) throws MailNotSent {
        var clinic = clinics.find(notices.getFirst().clinicId()).orElseThrow();
        var lines = notices.stream().map(it -> line(it, clinic, to)).collect(joining("\n\n"));
        office.send(
                to.email(),
                say("notice.mail.subject", clinic.name()),
                say("notice.mail.text", lines, portal + "/notices/preferences"),
                notices.getLast().id());
    }

    private String line(Waiting notice, ClinicProfile clinic, Colleague to) {
        return say(
                "notice.mail.line",
                say("notice." + notice.kind()),
                notice.reference(),
                TIME.format(notice.toldAt().atZone(clinic.timeZone())),
                link(notice, to));
    }

    private String link(Waiting notice, Colleague to) {
        return switch (notice.kind()) {
            case REFERRAL_STUCK -> portal + "/referrals?list=STUCK";
            case REFERRAL_ANSWERED -> portal + "/referrals?list=ANSWERED";
            case EMERGENCY, ASSIGNED, OVERDUE, SECOND_OPINION, ANSWERED -> {
                var page = "%s/cases/%s".formatted(portal, notice.caseId());
                yield to.role().may(Permission.READ_CASES) ? page : page + "/contact";
            }
        };
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Locale.ENGLISH);
    }
}
