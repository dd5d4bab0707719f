package evenfall.portal.referral;

import evenfall.portal.protocol.Protocols;
import evenfall.portal.settings.Deadlines;
import evenfall.referral.Allowance;
import evenfall.referral.Priority;
import evenfall.referral.ReferralState;
import evenfall.referral.ReferralTimes;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Knows by when something has to happen to a referral, on the clinic's own working days. */
@Component
class Due {

    private final ClinicProfiles clinics;

    private final Deadlines deadlines;

    private final Protocols protocols;

    Due(ClinicProfiles clinics, Deadlines deadlines, Protocols protocols) {
        this.clinics = clinics;
        this.deadlines = deadlines;
        this.protocols = protocols;
    }

    /** By when a referral that is in a state since a moment has to go on. */
    Instant in(UUID clinic, ReferralState state, Priority priority, Instant since) {
        return after(clinic, times().in(state, priority), since);
    }

    /** When the next person is alerted, after one was at a moment and nothing happened. */
    Instant escalation(UUID clinic, Priority priority, Instant alerted) {
        return after(clinic, times().escalation(priority), alerted);
    }

    /** What is usual now counts for every referral, whatever version of the questions its case was answered under. */
    private ReferralTimes times() {
        return protocols.first().times();
    }

    private Instant after(UUID clinicId, Allowance allowance, Instant moment) {
        return switch (allowance.unit()) {
            case MINUTES -> moment.plus(Duration.ofMinutes(allowance.amount()));
            case HOURS -> moment.plus(Duration.ofHours(allowance.amount()));
            case WORKING_DAYS -> {
                ClinicProfile clinic = clinics.find(clinicId).orElseThrow();
                yield deadlines.workingDays(clinic, moment).endOf(moment, allowance.amount(), clinic.timeZone());
            }
        };
    }
}
