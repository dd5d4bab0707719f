package evenfall.access;

/** Something a member of staff may do. */
public enum Permission {
    /** See who is waiting, since when and how urgently, and how to reach them. */
    SEE_WORKLIST,
    /** Claim and release cases, and hand them to somebody. */
    ASSIGN_CASES,
    /** Say which submissions come from the same person. */
    MATCH_PATIENTS,
    /** Read answers, findings, decisions and letters. */
    READ_CASES,
    /** Decide about a case. */
    DECIDE,
    /** Draft, edit and sign a referral. */
    REFER,
    /** Hand a signed referral over to the receiving service. */
    SEND_REFERRALS,
    /** Invite patients, and see who was invited. */
    INVITE_PATIENTS,
    /** See how the clinic is doing, in figures that name no patient. */
    SEE_INSIGHT,
    /** Change the clinic's settings, texts and directory of services, and see which notices went out. */
    MANAGE_CLINIC,
    /** Invite, change and disable staff. */
    MANAGE_STAFF,
    /** Read the record of who did what. */
    READ_AUDIT,
    /** Read everything a protocol asks, concludes and says. */
    READ_RULEBOOK,
    /** Approve a version of a protocol for use in the clinic. */
    SIGN_OFF
}
