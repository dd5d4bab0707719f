package evenfall.referral;

/** How far a referral is. */
public enum ReferralState {
    DRAFT,
    WAITING_FOR_CONSENT,
    SIGNED,
    SENT,
    RECEIVED,
    ACCEPTED,
    DECLINED,
    RETURNED,
    BOOKED,
    SEEN,
    REPLY_RECEIVED,
    REPLY_REVIEWED,
    PATIENT_TOLD,
    CLOSED,
    CANCELLED,
    REDIRECTED;

    /** Whether nothing more is to happen. */
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED || this == REDIRECTED;
    }
}
