package evenfall.portal.casefile;

import evenfall.assessment.Level;
import evenfall.privacy.Confidential;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case came to its level, as the pages tell it.
 *
 * @param changedByName none where later answers lifted what somebody had set
 */
record LevelChangeLine(
        Level proposed,
        Level before,
        Level after,
        @Nullable Confidential because,
        @Nullable String changedByName,
        Instant changedAt) {}
