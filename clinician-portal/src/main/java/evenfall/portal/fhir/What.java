package evenfall.portal.fhir;

/** What leaves. */
enum What {
    REFERRAL,
    /** That a referral does not hold any more. */
    WITHDRAWAL
}
