package evenfall.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistogramTests {

    Histogram times = new Histogram();

    @Test
    void timesAreRightToFourPercent() {
        for (int minutes = 1; minutes < 100_000; minutes = minutes * 3 / 2 + 1) {
            var one = new Histogram();
            one.add((int) Math.round(12 * Math.log(minutes)), 1, 1);
            assertThat(one.hours(0.5).orElseThrow() * 60).isEqualTo(minutes, within(0.045 * minutes));
        }
    }

    @Test
    void whatNobodyLookedAtInTimeCountsAsMissed() {
        times.add(60, 6, 6);
        times.add(80, 2, 0);
        times.add(-1, 4, 0);
        assertThat(times.shareInTime()).isEqualTo("75 %");
        times.addOverdue(4);
        assertThat(times.shareInTime()).isEqualTo("50 %");
        assertThat(times.received() - times.reviewed()).isEqualTo(4);
    }

    @Test
    void nineInTenIsWhatNineOfTenStayBelow() {
        for (int i = 1; i <= 10; i++) {
            times.add(i * 10, 1, 1);
        }
        assertThat(times.hours(0.5)).hasValue(Math.exp(50 / 12.0) / 60);
        assertThat(times.hours(0.9)).hasValue(Math.exp(90 / 12.0) / 60);
    }

    @Test
    void nothingReviewedHasNoTime() {
        times.add(-1, 7, 0);
        assertThat(times.hours(0.5)).isEmpty();
        assertThat(times.shareInTime()).isEqualTo("–");
    }
}
