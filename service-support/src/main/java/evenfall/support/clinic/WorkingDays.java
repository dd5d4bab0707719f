package evenfall.support.clinic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;

/** Counts working days, Monday to Friday. */
final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /**
     * When the last of so many working days after a moment is over. None is the end of that very day, whatever day of the
     * week it is.
     */
    static Instant endOf(Instant moment, int days, ZoneId zone) {
        var day = LocalDate.ofInstant(moment, zone);
        var last = days == 0
                ? day
                : workingDaysAfter(day).skip(days - 1L).findFirst().orElseThrow();
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static Stream<LocalDate> workingDaysAfter(LocalDate day) {
        return Stream.iterate(day.plusDays(1), it -> it.plusDays(1)).filter(it -> !WEEKEND.contains(it.getDayOfWeek()));
    }
}
