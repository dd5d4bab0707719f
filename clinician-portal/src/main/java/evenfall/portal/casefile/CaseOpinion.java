package evenfall.portal.casefile;

import evenfall.privacy.Confidential;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A second opinion, as the page of its case tells it.
 *
 * @param verdict as the messages name it; none as long as it is awaited
 */
public record CaseOpinion(
        UUID id,
        Confidential question,
        String askedByName,
        UUID askedOf,
        String askedOfName,
        Instant askedAt,
        @Nullable String verdict,
        @Nullable Confidential words,
        @Nullable Instant answeredAt) {

    public boolean isAwaited() {
        return answeredAt == null;
    }
}
