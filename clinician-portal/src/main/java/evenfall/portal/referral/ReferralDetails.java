package evenfall.portal.referral;

import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral as its page shows it.
 *
 * @param actions what this person may do with it now
 */
record ReferralDetails(
        UUID id,
        UUID caseId,
        ReferralState state,
        LetterText text,
        @Nullable String signedByName,
        @Nullable Instant signedAt,
        @Nullable Instant sentAt,
        @Nullable Delivery sentHow,
        int version,
        Set<ReferralAction> actions) {

    /** For the pages, which know actions by their names. */
    public boolean may(String action) {
        return actions.contains(ReferralAction.valueOf(action));
    }
}
