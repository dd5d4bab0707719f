package evenfall.portal.diary;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.submission.DiaryEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void nightIsAsBadAsItsWorstMoment() {
        var trend = Trend.of(List.of(night(0, 2, 4, 1)));
        assertThat(trend.bars()).singleElement().satisfies(it -> {
            assertThat(it.worst()).isNotNull().extracting(HowBad::step).isEqualTo(4);
            assertThat(it.entries()).isEqualTo(3);
            assertThat(it.shape()).isEqualTo("M3 100v-90h14v90z");
        });
    }

    @Test
    void nightOfWhichNothingWasToldIsAGap() {
        var trend = Trend.of(List.of(night(5, 1), night(2, 2), night(0, 3)));
        assertThat(trend.days()).isEqualTo(6);
        assertThat(trend.bars()).extracting(Trend.Bar::day).containsExactly(0, 2, 5);
        assertThat(trend.isTelling()).isTrue();
    }

    @Test
    void onlyTheLatestWeeksAreShown() {
        var trend = Trend.of(List.of(night(84, 1), night(83, 1), night(0, 1)));
        assertThat(trend.bars()).hasSize(2);
    }

    @Test
    void diaryWithoutEntriesHasNoTrend() {
        assertThat(Trend.of(List.of()).isTelling()).isFalse();
    }

    private static Night night(int daysLater, int... steps) {
        var evening = MONDAY.plusDays(daysLater);
        return new Night(
                evening,
                IntStream.of(steps)
                        .mapToObj(it -> new EntryReading(
                                DiaryEntry.Kind.NOW,
                                evening,
                                evening.atTime(23, 0),
                                List.of(),
                                new HowBad("Step " + it, it, 4)))
                        .toList());
    }
}
