package evenfall.submission;

import evenfall.answer.Answers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * One entry of a night diary.
 *
 * @param at the moment it is about
 * @param zone where the patient was then, so that a night stays a night after a journey or a change of the clock
 * @param answers to the questions of the protocol's diary
 */
public record DiaryEntry(UUID id, Kind kind, Instant at, ZoneId zone, Answers answers) {

    private static final int NOON = 12;

    /** When an entry is made. */
    public enum Kind {
        /** It is happening now. */
        NOW,
        EVENING,
        MORNING
    }

    /**
     * The day on whose evening the night began that this tells of. A night is from noon to noon on the clocks where the
     * patient was; what is said about it in the morning is about the one that was, even when it is said in the afternoon.
     */
    public LocalDate evening() {
        var there = LocalDateTime.ofInstant(at, zone);
        return switch (kind) {
            case NOW, EVENING -> there.minusHours(NOON).toLocalDate();
            case MORNING -> there.toLocalDate().minusDays(1);
        };
    }

    @Override
    public String toString() {
        return "[diary entry]";
    }
}
