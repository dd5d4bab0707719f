package evenfall.portal.staff;

/** Whether somebody can sign in. */
enum StaffState {
    INVITED,
    ACTIVE,
    DISABLED
}
