package evenfall.envelope;

import java.util.List;
import java.util.UUID;

/**
 * What stands in the clear beside a clinic's reply.
 *
 * @param submission the form it answers
 */
public record ReplyContext(UUID reply, UUID clinic, UUID submission) implements SealContext {

    @Override
    public List<String> parts() {
        return List.of("evenfall reply 1", reply.toString(), clinic.toString(), submission.toString());
    }
}
