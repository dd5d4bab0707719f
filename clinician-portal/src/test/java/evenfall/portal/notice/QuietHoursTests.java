package evenfall.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.portal.settings.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {

    static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    /** Good Friday and Easter Monday. */
    static final WorkingDays DAYS = new WorkingDays(Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T10:00, 2026-03-10T10:00",
        "2026-03-10T20:00, 2026-03-11T07:00",
        "2026-03-11T06:59, 2026-03-11T07:00",
        "2026-03-11T07:00, 2026-03-11T07:00",
        // from Friday evening to Monday morning
        "2026-03-13T21:00, 2026-03-16T07:00",
        // over Easter
        "2026-04-02T21:00, 2026-04-07T07:00",
        // the night in which the clocks go forward
        "2026-03-28T23:00, 2026-03-30T07:00"
    })
    void quietHoursEndOnTheNextWorkingMorning(LocalDateTime moment, LocalDateTime heard) {
        assertThat(heard(QuietHours.USUAL, moment)).isEqualTo(heard);
    }

    @Test
    void quietHoursMayLieWithinADayOrNotBeAtAll() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), false, false);
        assertThat(heard(noon, LocalDateTime.parse("2026-03-10T12:30"))).isEqualTo("2026-03-10T13:00");
        assertThat(heard(noon, LocalDateTime.parse("2026-03-10T23:30"))).isEqualTo("2026-03-10T23:30");
        var none = new QuietHours(null, null, false, false);
        assertThat(heard(none, LocalDateTime.parse("2026-03-14T03:00"))).isEqualTo("2026-03-14T03:00");
    }

    @Test
    void emergencyBreaksThroughUnlessSomebodyChoseOtherwise() {
        var night = LocalDateTime.parse("2026-03-14T03:00").atZone(PRAGUE).toInstant();
        assertThat(due(NoticeKind.EMERGENCY, How.AT_ONCE, QuietHours.USUAL, night))
                .isEqualTo(night);
        assertThat(due(NoticeKind.ASSIGNED, How.AT_ONCE, QuietHours.USUAL, night))
                .isEqualTo("2026-03-16T06:00:00Z");
        var quiet = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), true, true);
        assertThat(due(NoticeKind.EMERGENCY, How.AT_ONCE, quiet, night)).isEqualTo("2026-03-16T06:00:00Z");
    }

    @Test
    void whatIsForTheMorningComesOnTheNextOne() {
        var noon = LocalDateTime.parse("2026-03-10T12:00").atZone(PRAGUE).toInstant();
        assertThat(due(NoticeKind.OVERDUE, How.MORNING, QuietHours.USUAL, noon)).isEqualTo("2026-03-11T06:00:00Z");
        var early = LocalDateTime.parse("2026-03-10T05:00").atZone(PRAGUE).toInstant();
        assertThat(due(NoticeKind.OVERDUE, How.MORNING, QuietHours.USUAL, early))
                .isEqualTo("2026-03-10T06:00:00Z");
    }

    private static Instant due(NoticeKind kind, How how, QuietHours quiet, Instant now) {
        return new Recipient(UUID.randomUUID(), kind, how, quiet)
                .due(now, PRAGUE, DAYS)
                .orElseThrow();
    }

    private static LocalDateTime heard(QuietHours quiet, LocalDateTime moment) {
        return LocalDateTime.ofInstant(quiet.heard(moment.atZone(PRAGUE).toInstant(), PRAGUE, DAYS), PRAGUE);
    }
}
