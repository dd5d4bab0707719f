package evenfall.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import evenfall.assessment.Level;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What stands in the clear beside a sealed submission. The seal covers it, so none of it can be changed or put beside
 * another submission without the envelope refusing to open.
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
        Instant time) {

    public EnvelopeContext {
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    /** Each part with its length before it, so that no two contexts read the same. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts()) {
            var encoded = part.getBytes(UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
            bytes.writeBytes(encoded);
        }
        return bytes.toByteArray();
    }

    private List<String> parts() {
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
