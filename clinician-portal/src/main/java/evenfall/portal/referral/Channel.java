package evenfall.portal.referral;

/** How it was heard what a service says. */
public enum Channel {
    LINK,
    FHIR,
    /** Somebody of ours wrote it down. */
    STAFF
}
