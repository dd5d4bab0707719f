package evenfall.portal.reply;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a reply goes.
 *
 * @param seal what the patient's form carried for it; none where the patient has no way to read replies
 */
public record ReplyTo(
        UUID clinicId, UUID submissionId, @Nullable String seal) {

    @Override
    public String toString() {
        return "[reply to " + submissionId + "]";
    }
}
