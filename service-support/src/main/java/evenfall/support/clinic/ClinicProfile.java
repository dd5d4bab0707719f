package evenfall.support.clinic;

import evenfall.assessment.Level;
import evenfall.envelope.ClinicSeal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What anyone may know of a clinic. */
public record ClinicProfile(
        UUID id,
        String slug,
        String name,
        List<Locale> languages,
        ZoneId timeZone,
        String emergencyNumber,
        String crisisLine,
        String phone,
        String openingHours,
        Targets targets,
        String publicKeyset) {

    /** Closes submissions for this clinic. */
    public ClinicSeal seal() {
        return ClinicSeal.parse(publicKeyset);
    }

    /** How many working days a case may wait. None is the same day. */
    public record Targets(int urgent, int priority, int routine) {

        public int workingDays(Level level) {
            return switch (level) {
                case EMERGENCY, URGENT -> urgent;
                case PRIORITY -> priority;
                case ROUTINE, INFORMATION -> routine;
            };
        }
    }
}
