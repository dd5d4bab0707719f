package evenfall.protocol;

/** What a patient said to answers being shared with another service. */
public enum Sharing {
    AGREED,
    REFUSED,
    /** The patient has to be asked before anything is shared. */
    NOT_ASKED_OR_UNKNOWN
}
