package evenfall.portal.settings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days on which a clinic works: Monday to Friday, without its holidays.
 *
 * @param holidays the days that the clinic has named
 */
public record WorkingDays(Set<LocalDate> holidays) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    public boolean include(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /**
     * When the last of so many working days after a moment is over. None is the end of that very day, whatever day of the
     * week it is.
     */
    public Instant endOf(Instant moment, int days, ZoneId zone) {
        var day = LocalDate.ofInstant(moment, zone);
        var last = days == 0
                ? day
                : workingDaysAfter(day).skip(days - 1L).findFirst().orElseThrow();
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Stream<LocalDate> workingDaysAfter(LocalDate day) {
        return Stream.iterate(day.plusDays(1), it -> it.plusDays(1)).filter(this::include);
    }
}
