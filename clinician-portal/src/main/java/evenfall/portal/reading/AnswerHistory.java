package evenfall.portal.reading;

import evenfall.answer.QuestionId;
import evenfall.form.Question;
import evenfall.protocol.Measured;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question with the answer that counts, who gave it, and what had been said before.
 *
 * @param since from where the answer is; absent where it came with the form
 * @param earlier the latest first
 */
public record AnswerHistory(AnswerReading now, @Nullable Source since, List<Earlier> earlier) {

    public AnswerHistory {
        earlier = List.copyOf(earlier);
    }

    /** Whether it is as the form brought it. */
    boolean isAsGiven() {
        return since == null && earlier.isEmpty();
    }

    /**
     * Where an answer is from.
     *
     * @param by who of the staff added it; absent where the patient answered again
     * @param measured on which day, where staff added it
     */
    public record Source(
            Instant at, @Nullable String by, @Nullable LocalDate measured) {}

    /**
     * What was said and does not count any more.
     *
     * @param since from where that answer was; absent where it came with the form
     */
    public record Earlier(AnswerReading said, @Nullable Source since) {}

    /** @param standings one after the other, the form first */
    static AnswerHistory of(Question question, AnswerReader now, List<Standing> standings) {
        var earlier = new ArrayList<Earlier>();
        Source since = null;
        for (int at = 1; at < standings.size(); at++) {
            var standing = standings.get(at);
            if (standing.counted().contains(question.id())) {
                var before = standings.get(at - 1);
                var reader = new AnswerReader(now.form(), before.answers(), now.seen(), Map.of());
                earlier.addFirst(new Earlier(reader.read(question), since));
                since = source(question.id(), standing);
            }
        }
        return new AnswerHistory(now.read(question), since, earlier);
    }

    private static Source source(QuestionId question, Standing standing) {
        var told = Objects.requireNonNull(standing.since());
        return new Source(
                told.at(),
                told.by(),
                Optional.ofNullable(standing.measured().get(question))
                        .map(Measured::day)
                        .orElse(null));
    }
}
