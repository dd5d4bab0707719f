package evenfall.portal.fhir;

/** What becomes of something that has to leave. */
enum DeliveryState {
    WAITING,
    SENT,
    GAVE_UP,
    /** Nobody needs it any more. */
    NOT_WANTED
}
