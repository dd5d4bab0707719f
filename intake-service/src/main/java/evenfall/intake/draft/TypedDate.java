package evenfall.intake.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A date as it was typed into three fields, right or wrong. */
public record TypedDate(String day, String month, String year) {

    public static final TypedDate BLANK = new TypedDate("", "", "");

    public TypedDate {
        day = Objects.requireNonNullElse(day, "");
        month = Objects.requireNonNullElse(month, "");
        year = Objects.requireNonNullElse(year, "");
    }

    public static TypedDate of(LocalDate date) {
        return new TypedDate(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    public boolean isBlank() {
        return day.isBlank() && month.isBlank() && year.isBlank();
    }

    /** The date, if it is one. A year of two figures could be either of two and is none. */
    public Optional<LocalDate> date() {
        if (year.strip().length() != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }

    @Override
    public String toString() {
        return "[date]";
    }
}
