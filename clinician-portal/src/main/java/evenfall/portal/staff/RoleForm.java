package evenfall.portal.staff;

import evenfall.access.Role;
import evenfall.portal.page.Chosen;
import org.jspecify.annotations.Nullable;

/** What somebody may do from now on. */
record RoleForm(@Chosen @Nullable Role role, int version) {}
