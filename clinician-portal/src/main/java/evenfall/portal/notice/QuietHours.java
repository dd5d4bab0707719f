package evenfall.portal.notice;

import evenfall.portal.settings.WorkingDays;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants no mail, on the clinic's clocks.
 *
 * @param from with until, every day; where from is the later one it goes past midnight; neither where there are none
 * @param freeDays whether days on which the clinic does not work are quiet from beginning to end
 * @param emergenciesToo whether even emergencies wait
 */
record QuietHours(@Nullable LocalTime from, @Nullable LocalTime until, boolean freeDays, boolean emergenciesToo) {

    static final QuietHours USUAL = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), true, false);

    /** The first moment from this one on that is not quiet. */
    Instant heard(Instant moment, ZoneId zone, WorkingDays days) {
        var at = moment.atZone(zone);
        for (var end = end(at, days); end.isPresent(); end = end(at, days)) {
            at = end.get();
        }
        return at.toInstant();
    }

    private Optional<ZonedDateTime> end(ZonedDateTime at, WorkingDays days) {
        if (freeDays && !days.include(at.toLocalDate())) {
            return Optional.of(at.toLocalDate().plusDays(1).atStartOfDay(at.getZone()));
        }
        return from != null && until != null && isWithin(at.toLocalTime(), from, until)
                ? Optional.of(next(until, at))
                : Optional.empty();
    }

    private static boolean isWithin(LocalTime time, LocalTime from, LocalTime until) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** When the clocks next show this time. */
    static ZonedDateTime next(LocalTime time, ZonedDateTime after) {
        var today = after.toLocalDate().atTime(time).atZone(after.getZone());
        return today.isAfter(after) ? today : today.plusDays(1);
    }
}
