package evenfall.portal.diary;

import evenfall.portal.reading.AnswerReading;
import evenfall.protocol.Protocol;
import evenfall.submission.DiaryEntry;
import evenfall.submission.DiaryEntry.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An entry of a diary, in the words of the protocol.
 *
 * @param at on the clocks where the patient was
 */
public record EntryReading(Kind kind, LocalDateTime at, List<AnswerReading> answers) {

    private static final int NOON = 12;

    public EntryReading {
        answers = List.copyOf(answers);
    }

    static EntryReading of(DiaryEntry entry, Protocol protocol) {
        return new EntryReading(
                entry.kind(),
                LocalDateTime.ofInstant(entry.at(), entry.zone()),
                AnswerReading.given(entry.answers(), protocol.form()));
    }

    /** The day on whose evening the night of this entry began. */
    LocalDate evening() {
        return at.minusHours(NOON).toLocalDate();
    }

    /** How many minutes by the clock after noon. */
    public long minutes() {
        return ChronoUnit.MINUTES.between(evening().atTime(NOON, 0), at);
    }

    /** How the mark for it is drawn on a strip, from where it is: a diamond, or a triangle that points into the night. */
    public String shape() {
        return switch (kind) {
            case NOW -> "50m0 -34l20 34l-20 34l-20 -34z";
            case EVENING -> "50m-12 -26l30 26l-30 26z";
            case MORNING -> "50m12 -26l-30 26l30 26z";
        };
    }

    @Override
    public String toString() {
        return "[diary entry]";
    }
}
