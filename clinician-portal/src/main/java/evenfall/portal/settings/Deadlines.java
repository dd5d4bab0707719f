package evenfall.portal.settings;

import evenfall.assessment.Level;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Knows until when a case has to be read, by the clinic's own targets and on its own working days. */
@Component
public class Deadlines {

    private final ClinicProfiles clinics;

    private final Holidays holidays;

    Deadlines(ClinicProfiles clinics, Holidays holidays) {
        this.clinics = clinics;
        this.holidays = holidays;
    }

    /** When a case of a level is due that came in, or came in again, at that moment. */
    public Function<Level, Instant> after(Instant moment, UUID clinicId) {
        var clinic = clinics.find(clinicId).orElseThrow();
        var days = workingDays(clinic, moment);
        return level -> days.endOf(moment, clinic.targets().workingDays(level), clinic.timeZone());
    }

    /** The clinic's working days from a moment on. */
    public WorkingDays workingDays(ClinicProfile clinic, Instant from) {
        return new WorkingDays(holidays.from(clinic.id(), LocalDate.ofInstant(from, clinic.timeZone())));
    }
}
