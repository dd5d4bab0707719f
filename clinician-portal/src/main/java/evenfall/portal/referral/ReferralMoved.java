package evenfall.portal.referral;

import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something was done to a referral. Published in the transaction in which it was.
 *
 * @param sentHow how the letter left, where it has
 */
public record ReferralMoved(
        ReferralKey key,
        ReferralAction action,
        ReferralState from,
        ReferralState to,
        @Nullable Delivery sentHow,
        Instant at) {}
