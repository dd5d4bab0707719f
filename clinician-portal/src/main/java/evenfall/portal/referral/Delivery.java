package evenfall.portal.referral;

/** How a letter left the clinic. */
public enum Delivery {
    /** Through a sealed link, with a code that is told apart from it. */
    LINK,
    /** From system to system. */
    FHIR,
    POST,
    SECURE_MAIL,
    FAX,
    TELEPHONE,
    IN_PERSON
}
