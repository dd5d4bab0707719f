package evenfall.submission;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.answer.Answers;
import evenfall.submission.DiaryEntry.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiaryEntryTests {

    @ParameterizedTest
    @CsvSource({
        "NOW, 2026-05-10T12:00, 2026-05-10",
        "NOW, 2026-05-11T03:30, 2026-05-10",
        "NOW, 2026-05-11T11:59, 2026-05-10",
        "MORNING, 2026-05-11T07:00, 2026-05-10",
        "MORNING, 2026-05-11T14:00, 2026-05-10",
        "EVENING, 2026-05-10T21:00, 2026-05-10",
        "EVENING, 2026-05-11T00:20, 2026-05-10",
        // the clock goes forward here: twelve hours before noon is not half a day ago
        "NOW, 2026-03-29T11:59, 2026-03-28",
        "NOW, 2026-10-25T12:00, 2026-10-25"
    })
    void tellsOfTheNightThatWasOrIs(Kind kind, LocalDateTime there, LocalDate evening) {
        var zone = ZoneId.of("Europe/Prague");
        var entry = new DiaryEntry(UUID.randomUUID(), kind, there.atZone(zone).toInstant(), zone, Answers.NONE);
        assertThat(entry.evening()).isEqualTo(evening);
    }
}
