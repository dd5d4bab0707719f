package evenfall.portal.person;

/** How far two forms say the same about one thing. */
enum Agreement {
    SAME,
    /** Some of it: one word of the name and not the other. */
    PARTLY,
    DIFFERENT,
    /** Only one of the two forms tells. */
    ONE_SIDED
}
