package evenfall.intake.draft;

import evenfall.assessment.Level;
import evenfall.submission.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is left of a draft once it was sent: nothing of the answers, and what the patient needs to know.
 *
 * @param language the language in which the patient was asked, as a BCP 47 tag
 * @param born lets the patient back in with their code, as before
 * @param told what followed from the answers, in the words the patient read
 */
public record Receipt(
        UUID clinicId, String language, Reference reference, Instant sentAt, Level level, LocalDate born, Told told) {

    public boolean isEmergency() {
        return level == Level.EMERGENCY;
    }

    @Override
    public String toString() {
        return "Receipt " + reference;
    }
}
