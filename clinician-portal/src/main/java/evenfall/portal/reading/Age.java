package evenfall.portal.reading;

import static java.util.stream.Collectors.toUnmodifiableMap;

import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.protocol.Protocol;
import evenfall.protocol.Validity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a measured value has to be looked at twice. */
public sealed interface Age {

    /** Nobody knows when it was measured. It counts all the same. */
    record Undated() implements Age {}

    /**
     * It was measured too long ago, and counts for nothing.
     *
     * @param months how long such a value counts
     */
    record TooOld(int months) implements Age {}

    /** Whether the value counts for anything. */
    default boolean counts() {
        return switch (this) {
            case Undated _ -> true;
            case TooOld _ -> false;
        };
    }

    /** The values among these answers of which there is such a thing to say. */
    static Map<QuestionId, Age> in(Standing standing, Protocol protocol, LocalDate on) {
        return protocol.validities().stream()
                .flatMap(validity -> measured(standing.answers(), validity)
                        .flatMap(it -> of(it, standing, validity, on).stream().map(age -> Map.entry(it, age))))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Age> of(QuestionId question, Standing standing, Validity validity, LocalDate on) {
        var answers = standing.answers();
        var measured = standing.measured();
        if (validity.isTooOld(question, answers, measured, on)) {
            return Optional.of(new TooOld(validity.months()));
        }
        return validity.isUndated(question, answers, measured) ? Optional.of(new Undated()) : Optional.empty();
    }

    private static Stream<QuestionId> measured(Answers answers, Validity validity) {
        return validity.questions().stream().filter(it -> answers.to(it).orElse(null) instanceof Answer.Amount);
    }
}
