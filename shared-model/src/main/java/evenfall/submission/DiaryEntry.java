package evenfall.submission;

import evenfall.answer.Answers;
import java.time.Instant;
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

    /** When an entry is made. */
    public enum Kind {
        /** It is happening now. */
        NOW,
        EVENING,
        MORNING
    }

    @Override
    public String toString() {
        return "[diary entry]";
    }
}
