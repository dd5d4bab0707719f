package evenfall.portal.referral;

/** How a letter left the clinic. */
enum Delivery {
    POST,
    SECURE_MAIL,
    FAX,
    TELEPHONE,
    IN_PERSON
}
