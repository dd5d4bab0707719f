package evenfall.portal.inbox;

import evenfall.assessment.Level;
import evenfall.portal.casefile.DueTimes;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reckons by the targets that the clinic has set for itself. */
@Component
class TargetTimes implements DueTimes {

    private final ClinicProfiles clinics;

    TargetTimes(ClinicProfiles clinics) {
        this.clinics = clinics;
    }

    @Override
    public Instant due(UUID clinic, Level level, Instant from) {
        var profile = clinics.find(clinic).orElseThrow();
        return WorkingDays.endOf(from, profile.targets().workingDays(level), profile.timeZone());
    }
}
