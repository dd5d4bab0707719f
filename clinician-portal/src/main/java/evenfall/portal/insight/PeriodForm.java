package evenfall.portal.insight;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.Errors;

/** The first and the last day of a period, as they were typed. */
record PeriodForm(String from, String to) {

    private static final int USUAL_MONTHS = 3;

    PeriodForm {
        from = Objects.requireNonNullElse(from, "").strip();
        to = Objects.requireNonNullElse(to, "").strip();
    }

    static PeriodForm of(Period period) {
        return new PeriodForm(period.from().toString(), period.until().toString());
    }

    /** The period, unless something is wrong with it, which is noted. Nothing at all is the last three months. */
    Optional<Period> period(LocalDate today, Errors errors) {
        var until = to.isEmpty() ? Optional.of(today) : date(to);
        var since = from.isEmpty()
                ? until.map(it -> Period.lastMonths(USUAL_MONTHS, it).from())
                : date(from);
        if (since.isEmpty()) {
            errors.rejectValue("from", "insight.no-date");
        }
        if (until.isEmpty()) {
            errors.rejectValue("to", "insight.no-date");
        }
        return since.flatMap(first -> until.map(last -> new Period(first, last)))
                .filter(it -> isPossible(it, today, errors));
    }

    private static boolean isPossible(Period period, LocalDate today, Errors errors) {
        if (period.until().isAfter(today)) {
            errors.rejectValue("to", "insight.in-future");
        } else if (period.from().isAfter(period.until())) {
            errors.rejectValue("from", "insight.backwards");
        } else if (period.isTooLong()) {
            errors.rejectValue("from", "insight.too-long");
        }
        return !errors.hasErrors();
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(it -> it.getYear() >= 2000 && it.getYear() < 10_000);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
