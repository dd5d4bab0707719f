package evenfall.portal.staff;

/** There is an account of this mail address, at this clinic or another. */
class EmailTaken extends RuntimeException {}
