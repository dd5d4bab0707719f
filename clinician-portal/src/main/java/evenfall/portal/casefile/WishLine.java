package evenfall.portal.casefile;

import evenfall.privacy.Confidential;
import evenfall.submission.Message.Wanted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish, as the page of its case tells it. */
record WishLine(
        UUID id,
        Wanted wanted,
        Instant receivedAt,
        @Nullable Confidential answer,
        @Nullable String answeredByName,
        @Nullable Instant answeredAt) {}
