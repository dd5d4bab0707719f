package evenfall.portal.referral;

/** How a letter left the clinic. */
public enum Delivery {
    LINK,
    FHIR,
    POST,
    SECURE_MAIL,
    FAX,
    TELEPHONE,
    IN_PERSON
}
