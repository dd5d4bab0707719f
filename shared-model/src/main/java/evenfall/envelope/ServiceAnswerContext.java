package evenfall.envelope;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What stands in the clear beside the answer of a receiving service.
 *
 * @param handover the link by which it came
 * @param time when it was received, to the microsecond: that is what the database keeps
 * @param part which part of it
 */
public record ServiceAnswerContext(UUID message, UUID clinic, UUID handover, Instant time, Part part)
        implements SealContext {

    /** What an answer is made of. Words say themselves whether a document belongs to them. */
    public enum Part {
        WORDS,
        WORDS_OF_DOCUMENT,
        DOCUMENT
    }

    public ServiceAnswerContext {
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    public ServiceAnswerContext of(Part other) {
        return new ServiceAnswerContext(message, clinic, handover, time, other);
    }

    @Override
    public List<String> parts() {
        return List.of(
                "evenfall service answer 1",
                message.toString(),
                clinic.toString(),
                handover.toString(),
                time.toString(),
                part.name());
    }
}
