package evenfall.portal.referral;

import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import java.time.Instant;

/** Something was done to a referral. Published in the transaction of the act. */
public record ReferralMoved(ReferralKey key, ReferralAction action, ReferralState from, ReferralState to, Instant at) {}
