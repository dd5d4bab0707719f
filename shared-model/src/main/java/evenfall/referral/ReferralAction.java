package evenfall.referral;

/** What can be done to a referral. */
public enum ReferralAction {
    EDIT,
    SIGN,
    /** Note that the patient has yet to agree to it being shared. */
    AWAIT_CONSENT,
    /** Note that the patient has agreed. */
    NOTE_CONSENT,
    SEND,
    /** Take a signed letter up again, to write it anew. */
    REVISE,
    /** Ask the service whether it has it, or how far it is. */
    CHASE,
    /** The service has it. */
    RECEIVE,
    ACCEPT,
    DECLINE,
    /** The service wants to know more first. */
    RETURN,
    /** The service gives an appointment, or another one. */
    BOOK,
    /** The patient did not come, or the service was not there. */
    MISS,
    /** The patient was seen. */
    SEE,
    /** The service writes what came of it. */
    REPLY,
    /** A clinician has read what the service wrote. */
    REVIEW,
    /** The patient is told what came of it. */
    TELL_PATIENT,
    CLOSE,
    CANCEL,
    /** Go on with another service. */
    REDIRECT
}
