package evenfall.portal.casefile;

import evenfall.privacy.Confidential;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody made of a finding, as it is read later. */
record ReviewLine(
        String rule, ReviewState state, @Nullable Confidential reason, String reviewedByName, Instant reviewedAt) {}
