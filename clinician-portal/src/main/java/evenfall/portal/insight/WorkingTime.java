package evenfall.portal.insight;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** Time without Saturdays and Sundays, at the clinic. */
final class WorkingTime {

    private WorkingTime() {}

    /** How much of the time between two moments was on working days. A day of 23 or 25 hours counts as it is. */
    static Duration between(Instant from, Instant until, ZoneId zone) {
        var first = LocalDate.ofInstant(from, zone);
        var last = LocalDate.ofInstant(until, zone);
        return Stream.iterate(first, it -> !it.isAfter(last), it -> it.plusDays(1))
                .filter(WorkingTime::isWorkingDay)
                .map(it -> Duration.between(
                        later(from, it.atStartOfDay(zone).toInstant()),
                        earlier(until, it.plusDays(1).atStartOfDay(zone).toInstant())))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
