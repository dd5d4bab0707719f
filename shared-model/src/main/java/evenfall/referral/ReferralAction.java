package evenfall.referral;

/** What can be done to a referral. */
public enum ReferralAction {
    EDIT,
    SIGN,
    CANCEL,
    AWAIT_CONSENT,
    NOTE_CONSENT,
    SEND,
    RECALL,
    CHASE,
    RECEIVE,
    ACCEPT,
    DECLINE,
    RETURN,
    BOOK,
    MISS,
    SEE,
    REPLY,
    REVIEW,
    TELL_PATIENT,
    CLOSE,
    REDIRECT
}
