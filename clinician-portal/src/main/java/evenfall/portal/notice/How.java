package evenfall.portal.notice;

/** How somebody is told of something. */
enum How {
    AT_ONCE,
    /** With everything else of a day in one mail the next morning. */
    MORNING,
    OFF
}
