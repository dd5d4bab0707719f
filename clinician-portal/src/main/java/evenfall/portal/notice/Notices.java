package evenfall.portal.notice;

import evenfall.portal.settings.Deadlines;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells staff that something waits for them, always in the transaction of the act itself: nobody is told of what did not
 * happen, and nobody is left untold because a mail server was away.
 */
@Component
public class Notices {

    private final Recipients recipients;

    private final Outbox outbox;

    private final ClinicProfiles clinics;

    private final Deadlines deadlines;

    private final Clock clock;

    Notices(Recipients recipients, Outbox outbox, ClinicProfiles clinics, Deadlines deadlines, Clock clock) {
        this.recipients = recipients;
        this.outbox = outbox;
        this.clinics = clinics;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Tells these people, as far as they want to be told. Who was told of the very same before is not told again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice, Collection<UUID> staff) {
        put(notice, recipients.among(staff, notice.clinicId(), notice.kind()));
    }

    /** Tells everybody at the clinic who can do something about it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellEverybody(Notice notice) {
        put(notice, recipients.everybody(notice.clinicId(), notice.kind()));
    }

    private void put(Notice notice, List<Recipient> to) {
        var wanting = to.stream().filter(it -> it.how() != How.OFF).toList();
        if (wanting.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var clinic = clinics.find(notice.clinicId()).orElseThrow();
        var days = deadlines.workingDays(clinic, now);
        outbox.put(
                notice,
                wanting.stream()
                        .flatMap(it -> it.due(now, clinic.timeZone(), days).stream()
                                .map(due -> new Outbox.Address(it.staffId(), due)))
                        .toList(),
                now);
    }
}
