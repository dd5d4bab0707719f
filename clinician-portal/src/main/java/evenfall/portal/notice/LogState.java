package evenfall.portal.notice;

/** What became of a notice. */
enum LogState {
    WAITING,
    SENT,
    GAVE_UP,
    /** Whoever it was for does not want it any more, or does not work here any more. */
    NOT_WANTED
}
