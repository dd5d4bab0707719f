package evenfall.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When its condition is true, this is worth a clinician's attention. What is unknown raises nothing.
 *
 * @param finding what it points to, never worded as a diagnosis
 * @param clinician what the clinician reads
 * @param patient what the patient reads; placeholders such as {@code {emergency}} stand for the clinic's own numbers
 * @param source where it comes from, with the mark of how that was verified
 * @param grade the evidence grade, A (strongest) to D (convention)
 * @param lookAlike the other cause it points to, where it does
 * @param forbids the self-care cards that are not for whom it finds
 */
public record Rule(
        String id,
        Level level,
        String finding,
        Condition when,
        String clinician,
        @Nullable String patient,
        String source,
        String grade,
        @Nullable LookAlike lookAlike,
        List<String> forbids) {

    public Rule {
        forbids = List.copyOf(forbids);
    }
}
