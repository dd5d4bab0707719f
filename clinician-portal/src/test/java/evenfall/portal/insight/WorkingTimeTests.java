package evenfall.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTests {

    static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    @ParameterizedTest
    @CsvSource({
        // Monday to Tuesday
        "2026-11-16T10:00, 2026-11-17T09:30, PT23H30M",
        // over a weekend
        "2026-11-20T16:00, 2026-11-23T09:00, PT17H",
        // sent on Saturday, read on Monday
        "2026-11-21T13:00, 2026-11-23T08:15, PT8H15M",
        "2026-11-21T13:00, 2026-11-22T08:15, PT0S",
        // the clock goes back on a Sunday, which is nobody's working day
        "2026-10-23T12:00, 2026-10-26T12:00, PT24H",
        "2026-11-16T10:00, 2026-11-16T10:00, PT0S"
    })
    void leavesOutSaturdaysAndSundays(LocalDateTime from, LocalDateTime until, Duration working) {
        assertThat(WorkingTime.between(
                        from.atZone(PRAGUE).toInstant(), until.atZone(PRAGUE).toInstant(), PRAGUE))
                .isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"America/New_York, PT1H", "Europe/Prague, PT0S"})
    void aWeekendIsTheClinicsOwn(ZoneId zone, Duration working) {
        // Saturday in Prague from 00:30 to 01:30, Friday evening in New York
        var from = LocalDateTime.parse("2026-11-21T00:30").atZone(PRAGUE).toInstant();
        assertThat(WorkingTime.between(from, from.plus(Duration.ofHours(1)), zone))
                .isEqualTo(working);
    }
}
