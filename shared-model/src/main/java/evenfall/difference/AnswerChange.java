package evenfall.difference;

import evenfall.answer.Answer;
import evenfall.answer.QuestionId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said to a question then and now.
 *
 * @param then nothing where the question did not apply, was left empty, or did not exist
 * @param now likewise
 * @param rewritten whether the two versions put the question in different words, or offer different answers
 */
public record AnswerChange(
        QuestionId question,
        Turn turn,
        @Nullable Answer then,
        @Nullable Answer now,
        boolean rewritten) {

    /** Of several options, those that were chosen now and not then. */
    public Set<String> added() {
        return without(now, then);
    }

    /** Of several options, those that were chosen then and not now. */
    public Set<String> removed() {
        return without(then, now);
    }

    private static Set<String> without(@Nullable Answer all, @Nullable Answer those) {
        var left = new LinkedHashSet<>(codes(all));
        left.removeAll(codes(those));
        return left;
    }

    private static Set<String> codes(@Nullable Answer answer) {
        return answer instanceof Answer.Choices(var codes) ? codes : Set.of();
    }

    @Override
    public String toString() {
        return "[answers to " + question + "]";
    }
}
