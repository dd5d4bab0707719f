package evenfall.intake.draft;

import evenfall.privacy.Confidential;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose symptoms these are.
 *
 * @param number the clinic's own number for this person, if it is known
 * @param answeredBy the name of whoever answers, if it is not this person
 */
public record Person(
        Confidential name,
        LocalDate born,
        @Nullable Confidential number,
        @Nullable Confidential answeredBy) {

    @Override
    public String toString() {
        return "[person]";
    }
}
