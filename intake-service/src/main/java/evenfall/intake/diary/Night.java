package evenfall.intake.diary;

import evenfall.submission.DiaryEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A night from noon to noon, where the patient was: midnight does not cut it in two. It has 23 or 25 hours when the clock
 * is changed.
 *
 * @param evening the day on which it begins
 */
record Night(LocalDate evening, ZoneId zone) {

    /** The night of a moment. From noon on it is the coming one. */
    static Night of(Instant moment, ZoneId zone) {
        var there = moment.atZone(zone);
        boolean afternoon = !there.toLocalTime().isBefore(LocalTime.NOON);
        return new Night(afternoon ? there.toLocalDate() : there.toLocalDate().minusDays(1), zone);
    }

    /** The night an entry tells of. */
    static Night of(DiaryEntry entry) {
        return new Night(entry.evening(), entry.zone());
    }

    Instant begins() {
        return noonOf(evening);
    }

    Instant ends() {
        return noonOf(evening.plusDays(1));
    }

    private Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    Duration length() {
        return Duration.between(begins(), ends());
    }

    /** How much of the night is over at a moment: 0 at its beginning, 1 at its end. */
    double share(Instant moment) {
        return (double) Duration.between(begins(), moment).toSeconds() / length().toSeconds();
    }

    Instant midnight() {
        return evening.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
