package evenfall.portal.staff;

import evenfall.access.Role;
import evenfall.portal.page.Chosen;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do from now on.
 *
 * @param lead whether they lead the clinic
 */
record RoleForm(@Chosen @Nullable Role role, @Nullable Boolean lead, int version) {

    /** A box that is not ticked is not sent. */
    boolean isLead() {
        return Boolean.TRUE.equals(lead);
    }
}
