package evenfall.submission;

import evenfall.privacy.Confidential;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Whose symptoms these are, as told by whoever answers.
 *
 * @param number the clinic's own number for this person, if it is known
 */
public record Patient(
        Confidential name,
        LocalDate born,
        Contact contact,
        @Nullable Confidential number) {

    /** From this age on, in years, nobody answers for a patient unless asked to. */
    public static final int OF_AGE = 18;

    /** Age in completed years on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(born, day).getYears();
    }

    @Override
    public String toString() {
        return "[patient]";
    }
}
