package evenfall.portal.notice;

import evenfall.access.Role;

/** To whom a mail goes. */
record Colleague(String email, Role role) {

    @Override
    public String toString() {
        return "[colleague]";
    }
}
