package evenfall.envelope;

import evenfall.assessment.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What stands in the clear beside a sealed submission.
 *
 * @param time when it was received, to the microsecond: that is what the database keeps
 */
public record EnvelopeContext(
        UUID submission,
        UUID clinic,
        String protocol,
        String protocolVersion,
        String language,
        Level level,
        Instant time)
        implements SealContext {

    public EnvelopeContext {
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public List<String> parts() {
        return List.of(
                "evenfall submission 1",
                submission.toString(),
                clinic.toString(),
                protocol,
                protocolVersion,
                language,
                level.name(),
                time.toString());
    }
}
