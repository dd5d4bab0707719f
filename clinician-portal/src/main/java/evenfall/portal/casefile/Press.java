package evenfall.portal.casefile;

/** By which of its buttons the form of a decision was sent. */
enum Press {
    SIGN,
    /** Sign, and go on with the next case. */
    NEXT,
    /** Keep what is written, and sign nothing yet. */
    DRAFT
}
