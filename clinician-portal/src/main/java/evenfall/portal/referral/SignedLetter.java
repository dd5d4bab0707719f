package evenfall.portal.referral;

import evenfall.portal.casefile.CaseKey;
import evenfall.referral.ReferralState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter as it was signed last. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignedLetter(
        ReferralKey key,
        CaseKey about,
        String reference,
        ReferralState state,
        String recipient,
        String service,
        @Nullable UUID serviceId,
        String priority,
        String language,
        String html,
        byte[] pdf,
        int letterVersion,
        String signedBy,
        Instant signedAt) {

    @Override
    public String toString() {
        return "[signed letter]";
    }
}
