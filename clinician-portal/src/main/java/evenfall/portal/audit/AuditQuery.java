package evenfall.portal.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events an auditor wants to see.
 *
 * @param who did it
 * @param about which case, person or referral
 * @param before the event from which the page before went on
 */
record AuditQuery(
        @Nullable UUID who, @Nullable UUID about, @Nullable Long before) {}
