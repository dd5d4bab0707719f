package evenfall.protocol;

import java.time.LocalDate;

/**
 * When a value was measured that did not come with the form.
 *
 * @param day of the measurement
 * @param told the day on which the clinic was told: a value has to be recent on that day to count
 */
public record Measured(LocalDate day, LocalDate told) {

    boolean isOlderThan(int months) {
        return day.plusMonths(months).isBefore(told);
    }
}
