package evenfall.portal.referral;

/** By which way an answer came. */
public enum Channel {
    LINK,
    FHIR,
    STAFF
}
