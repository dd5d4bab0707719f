package evenfall.intake.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.protocol.Diary;
import evenfall.protocol.ProtocolLoader;
import evenfall.submission.DiaryEntry;
import evenfall.submission.DiaryEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A night is one night across midnight, across a change of the clock and across a journey. */
class NightTests {

    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final Diary DIARY =
            Objects.requireNonNull(ProtocolLoader.shipped("restless-legs").diary());

    @ParameterizedTest
    @CsvSource({
        "2026-05-10T11:59:59, 2026-05-09",
        "2026-05-10T12:00, 2026-05-10",
        "2026-05-10T23:59, 2026-05-10",
        "2026-05-11T00:00, 2026-05-10",
        "2026-05-11T03:30, 2026-05-10"
    })
    void nightLastsFromNoonToNoon(LocalDateTime time, LocalDate evening) {
        assertThat(Night.of(at(time, PRAGUE), PRAGUE).evening()).isEqualTo(evening);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-10, 24", "2026-03-28, 23", "2026-10-24, 25"})
    void nightIsAsLongAsTheClockSays(LocalDate evening, long hours) {
        assertThat(new Night(evening, PRAGUE).length()).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void midnightIsInTheMiddleUnlessTheClockIsChanged() {
        assertThat(midnight(LocalDate.of(2026, 5, 10))).isEqualTo(0.5);
        assertThat(midnight(LocalDate.of(2026, 3, 28))).isEqualTo(12.0 / 23, within(1e-9));
        assertThat(midnight(LocalDate.of(2026, 10, 24))).isEqualTo(12.0 / 25, within(1e-9));
    }

    private static double midnight(LocalDate evening) {
        var night = new Night(evening, PRAGUE);
        return night.share(night.midnight());
    }

    @Test
    void hourThatComesTwiceIsTwoHours() {
        var first = Instant.parse("2026-10-25T00:30:00Z");
        var second = Instant.parse("2026-10-25T01:30:00Z");
        var night = Night.of(first, PRAGUE);
        assertThat(Night.of(second, PRAGUE)).isEqualTo(night);
        assertThat(first.atZone(PRAGUE).toLocalTime())
                .isEqualTo(second.atZone(PRAGUE).toLocalTime());
        assertThat(night.share(second) - night.share(first)).isEqualTo(1.0 / 25, within(1e-9));
    }

    @Test
    void nightBeginsAndEndsWithTheNoonsOfItsZone() {
        var night = new Night(LocalDate.of(2026, 3, 28), PRAGUE);
        assertThat(night.share(at(LocalDateTime.of(2026, 3, 28, 12, 0), PRAGUE)))
                .isZero();
        assertThat(night.share(at(LocalDateTime.of(2026, 3, 29, 12, 0), PRAGUE)))
                .isEqualTo(1);
    }

    @Test
    void entryStaysInTheNightOfThePlaceWhereItWasMade() {
        var atHome = entry(Kind.NOW, LocalDateTime.of(2026, 5, 10, 23, 30), PRAGUE);
        var afterTheFlight = entry(Kind.NOW, LocalDateTime.of(2026, 5, 11, 23, 30), NEW_YORK);
        assertThat(Night.of(atHome).evening()).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(Night.of(afterTheFlight).evening()).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(Night.of(afterTheFlight.at(), PRAGUE).evening())
                .as("the same in Prague, where it was half past five")
                .isEqualTo(LocalDate.of(2026, 5, 11));
        var earlyOverThere = entry(Kind.NOW, LocalDateTime.of(2026, 5, 12, 7, 0), NEW_YORK);
        assertThat(Night.of(earlyOverThere).evening()).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(Night.of(earlyOverThere.at(), PRAGUE).evening()).isEqualTo(LocalDate.of(2026, 5, 12));
    }

    @Test
    void stripShowsTheNightInOneColumnAcrossMidnightAndTheClockChange() {
        var entries = List.of(
                entry(Kind.NOW, LocalDateTime.of(2026, 3, 28, 23, 0), PRAGUE),
                entry(Kind.NOW, LocalDateTime.of(2026, 3, 29, 1, 0), PRAGUE),
                entry(Kind.NOW, LocalDateTime.of(2026, 3, 29, 4, 0), PRAGUE),
                entry(Kind.MORNING, LocalDateTime.of(2026, 3, 29, 8, 0), PRAGUE));
        var strip = NightStrip.of(entries, DIARY, LocalDate.of(2026, 3, 29), PRAGUE);

        assertThat(strip.columns()).hasSize(7);
        assertThat(strip.first()).isEqualTo(LocalDate.of(2026, 3, 23));
        var night = strip.columns().get(5);
        assertThat(night.evening()).isEqualTo(LocalDate.of(2026, 3, 28));
        // 96 units for 23 hours, from 4 on: 11, 13 and 15 hours after noon, for an hour was left out
        assertThat(night.marks()).extracting(NightStrip.Mark::top).containsExactly(50, 58, 67);
        assertThat(night.midnight()).isEqualTo(54);
        assertThat(strip.count()).isEqualTo(3);
    }

    @Test
    void worseIsWider() {
        var widths = DIARY.howBad().options().stream()
                .map(it -> entry(Kind.NOW, LocalDateTime.of(2026, 5, 10, 23, 0), PRAGUE, it.code()))
                .map(it -> NightStrip.of(List.of(it), DIARY, LocalDate.of(2026, 5, 10), PRAGUE))
                .map(it -> it.columns().getLast().marks().getFirst().width());
        assertThat(widths).containsExactly(8, 16, 24, 32);
    }

    private static Instant at(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toInstant();
    }

    private static DiaryEntry entry(Kind kind, LocalDateTime time, ZoneId zone) {
        return entry(kind, time, zone, "hard");
    }

    private static DiaryEntry entry(Kind kind, LocalDateTime time, ZoneId zone, String howBad) {
        var answers = Answers.NONE.with(DIARY.howBad().id(), new Answer.Choice(howBad));
        return new DiaryEntry(UUID.randomUUID(), kind, at(time, zone), zone, answers);
    }
}
