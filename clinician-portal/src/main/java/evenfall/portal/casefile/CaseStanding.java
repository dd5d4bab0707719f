package evenfall.portal.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a case is, and by when it wants attention.
 *
 * @param askedAt since when the clinic waits for the patient
 * @param lookAgainAt when a decided case comes back
 */
record CaseStanding(
        CaseState state,
        Turn turn,
        Instant dueAt,
        @Nullable Instant askedAt,
        @Nullable Instant lookAgainAt) {}
