package evenfall.portal.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter on its way from system to system, as the page of its referral shows it.
 *
 * @param what whether it is the referral or that it was called off
 * @param state whether it waits, has arrived, was given up, or is not wanted any more
 * @param lastFailure why it has not arrived yet
 * @param due when it leaves or is tried next, as long as it waits
 * @param lastStatus both states of the service's task, as they were when it was asked last
 * @param askFailure what was wrong with what it answered last
 */
public record Dispatch(
        UUID id,
        String what,
        String state,
        String place,
        int tries,
        @Nullable String lastFailure,
        Instant toldAt,
        Instant due,
        @Nullable Instant settledAt,
        @Nullable Instant askedAt,
        @Nullable String lastStatus,
        @Nullable String askFailure) {}
