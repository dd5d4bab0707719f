package evenfall.portal.diary;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answers;
import evenfall.portal.SentForms;
import evenfall.submission.DiaryEntry;
import evenfall.submission.DiaryEntry.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryReadingTests {

    @ParameterizedTest
    @CsvSource({
        "NOW, 2026-05-10T23:30, 2026-05-10, 690",
        "MORNING, 2026-05-11T07:00, 2026-05-10, 1140",
        // told in the afternoon it is still about the night before, and stands at the end of its strip
        "MORNING, 2026-05-11T14:00, 2026-05-10, 1440"
    })
    void standsInTheNightThatItTellsOf(Kind kind, LocalDateTime there, LocalDate evening, long minutes) {
        var zone = ZoneId.of("Europe/Prague");
        var entry = new DiaryEntry(UUID.randomUUID(), kind, there.atZone(zone).toInstant(), zone, Answers.NONE);
        var reading = EntryReading.of(entry, Objects.requireNonNull(SentForms.PROTOCOL.diary()));
        assertThat(reading.evening()).isEqualTo(evening);
        assertThat(reading.minutes()).isEqualTo(minutes);
    }
}
