package evenfall.portal.casefile;

import evenfall.privacy.Confidential;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is read later.
 *
 * @param content what was proposed and decided; none in decisions from before it was kept
 * @param undoneAt when it was taken back, if it was
 */
record DecisionLine(
        UUID id,
        DecisionOutcome outcome,
        Confidential note,
        @Nullable DecisionContent content,
        String decidedByName,
        Instant decidedAt,
        @Nullable String undoneByName,
        @Nullable Instant undoneAt) {

    public boolean wasUndone() {
        return undoneAt != null;
    }

    /** Whether what was decided goes by another level than the proposed one. */
    public boolean goesByAnotherLevel() {
        return content != null && content.level() != content.proposed().level();
    }
}
