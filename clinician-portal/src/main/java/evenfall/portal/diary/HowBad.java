package evenfall.portal.diary;

import evenfall.answer.Answer;
import evenfall.protocol.DiaryQuestion;
import org.jspecify.annotations.Nullable;

/**
 * How bad a moment was, as a step of the protocol's own ladder.
 *
 * @param step from 1
 * @param steps how many there are
 */
public record HowBad(String label, int step, int steps) {

    /** The colours that a strip has, from the mildest. */
    private static final int COLOURS = 4;

    static @Nullable HowBad of(DiaryQuestion question, @Nullable Answer answer) {
        if (!(answer instanceof Answer.Choice(var code))) {
            return null;
        }
        return question.option(code)
                .map(it -> new HowBad(
                        it.label(),
                        question.options().indexOf(it) + 1,
                        question.options().size()))
                .orElse(null);
    }

    /** Which of the colours it has, from 1. */
    public int colour() {
        return Math.ceilDiv(step * COLOURS, steps);
    }

    @Override
    public String toString() {
        return "[how bad]";
    }
}
