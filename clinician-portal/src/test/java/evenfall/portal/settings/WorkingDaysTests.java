package evenfall.portal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    static final WorkingDays DAYS = new WorkingDays(Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));

    static final Instant FRIDAY_EVENING = Instant.parse("2026-03-06T20:00:00Z");

    @Test
    void noDayIsTheSameDayWhateverDayItIs() {
        assertThat(lastDay(FRIDAY_EVENING, 0)).isEqualTo("2026-03-06");
        assertThat(lastDay(Instant.parse("2026-03-07T10:00:00Z"), 0)).isEqualTo("2026-03-07");
    }

    @Test
    void weekendsDoNotCount() {
        assertThat(lastDay(FRIDAY_EVENING, 1)).isEqualTo("2026-03-09");
        assertThat(lastDay(FRIDAY_EVENING, 10)).isEqualTo("2026-03-20");
        assertThat(lastDay(Instant.parse("2026-03-08T10:00:00Z"), 3)).isEqualTo("2026-03-11");
    }

    @Test
    void holidaysDoNotCountButTheSameDayIsTheSameDay() {
        assertThat(lastDay(Instant.parse("2026-04-02T10:00:00Z"), 1)).isEqualTo("2026-04-07");
        assertThat(lastDay(Instant.parse("2026-04-03T10:00:00Z"), 0)).isEqualTo("2026-04-03");
        assertThat(DAYS.include(LocalDate.of(2026, 4, 6))).isFalse();
        assertThat(DAYS.include(LocalDate.of(2026, 4, 7))).isTrue();
    }

    @Test
    void theDayIsTheClinicsAlsoWhenTheClocksChange() {
        assertThat(lastDay(Instant.parse("2026-03-06T23:30:00Z"), 0)).isEqualTo("2026-03-07");
        assertThat(DAYS.endOf(Instant.parse("2026-03-27T10:00:00Z"), 1, PRAGUE))
                .isEqualTo(Instant.parse("2026-03-30T22:00:00Z"));
    }

    private static String lastDay(Instant moment, int days) {
        return LocalDate.ofInstant(DAYS.endOf(moment, days, PRAGUE).minusNanos(1), PRAGUE)
                .toString();
    }
}
