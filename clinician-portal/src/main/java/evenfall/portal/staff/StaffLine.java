package evenfall.portal.staff;

import evenfall.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the list of staff. */
record StaffLine(
        UUID id,
        String name,
        String email,
        Role role,
        boolean lead,
        StaffState state,
        @Nullable Instant lastSeenAt,
        int version) {}
