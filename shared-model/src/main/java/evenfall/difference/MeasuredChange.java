package evenfall.difference;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A measured value, such as a blood test, then and now. The protocol does not say which way is worse. */
public record MeasuredChange(
        QuestionId question,
        Turn turn,
        @Nullable Measured then,
        @Nullable Measured now) {

    /**
     * A value and its day.
     *
     * @param day when it was measured; none where nobody said
     * @param counts whether it was recent enough to count
     */
    public record Measured(BigDecimal value, @Nullable LocalDate day, boolean counts) {

        /** The value as people write it. */
        public String text() {
            return value.toPlainString();
        }

        @Override
        public String toString() {
            return "[measured value]";
        }
    }

    static MeasuredChange of(QuestionId question, @Nullable Measured then, @Nullable Measured now) {
        return new MeasuredChange(question, turn(then, now), then, now);
    }

    private static Turn turn(@Nullable Measured then, @Nullable Measured now) {
        if (then == null) {
            return Turn.NEW;
        }
        if (now == null) {
            return Turn.GONE;
        }
        return then.value.compareTo(now.value) == 0 ? Turn.UNCHANGED : Turn.CHANGED;
    }

    /** Whether both accounts tell of one and the same test. */
    public boolean isTheSameTest() {
        return then != null && now != null && then.day != null && Objects.equals(then.day, now.day);
    }

    static @Nullable Measured measured(@Nullable Answer answer, @Nullable Answer day, boolean counts) {
        return answer instanceof Answer.Amount(var value)
                ? new Measured(value, day instanceof Answer.Day(var date) ? date : null, counts)
                : null;
    }
}
