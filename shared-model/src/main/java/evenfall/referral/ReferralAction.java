package evenfall.referral;

/** What can be done to a referral. */
public enum ReferralAction {
    EDIT,
    SIGN,
    SEND,
    CANCEL
}
