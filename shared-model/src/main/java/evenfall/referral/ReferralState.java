package evenfall.referral;

/** How far a referral is. */
public enum ReferralState {
    DRAFT,
    SIGNED,
    SENT,
    CANCELLED
}
