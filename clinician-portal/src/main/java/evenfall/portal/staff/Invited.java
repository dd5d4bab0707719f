package evenfall.portal.staff;

import evenfall.access.Role;

/** Who holds an invitation. */
record Invited(String name, String email, Role role) {}
