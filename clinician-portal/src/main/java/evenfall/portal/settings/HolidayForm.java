package evenfall.portal.settings;

import jakarta.validation.constraints.NotBlank;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** A day on which the clinic is not going to work. */
record HolidayForm(
        String holidayDay,
        @NotBlank @CodePointLength(max = 100) String holidayName) {

    static final HolidayForm BLANK = new HolidayForm("", "");

    private static final int YEARS_AHEAD = 5;

    HolidayForm {
        holidayDay = line(holidayDay);
        holidayName = line(holidayName);
    }

    private static String line(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    /** The day, if it is one that is still to come, and not too far away to be meant. */
    Optional<LocalDate> day(LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(holidayDay))
                    .filter(it -> !it.isBefore(today) && it.isBefore(today.plusYears(YEARS_AHEAD)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
