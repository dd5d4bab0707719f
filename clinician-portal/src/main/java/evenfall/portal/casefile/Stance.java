package evenfall.portal.casefile;

/** What counts of a clinician's reviews of a finding, for whoever writes about it. */
public enum Stance {
    /** A clinician has confirmed it, and no answer has changed since. */
    CONFIRMED,
    /** Nobody has looked at it as it is now. */
    OPEN,
    REJECTED
}
