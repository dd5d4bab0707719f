package evenfall.envelope;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What stands in the clear beside something that a patient sent after the form.
 *
 * @param submission the form it follows
 * @param time when it was received, to the microsecond: that is what the database keeps
 */
public record MessageContext(UUID message, UUID clinic, UUID submission, Instant time) implements SealContext {

    public MessageContext {
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public List<String> parts() {
        return List.of(
                "evenfall message 1", message.toString(), clinic.toString(), submission.toString(), time.toString());
    }
}
