package evenfall.portal.fhir;

import evenfall.portal.referral.ReferralKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral that has arrived, and about which the service is asked.
 *
 * @param task what the service calls it, if it is known
 * @param withdrawn whether we have called it off ourselves
 * @param lastAnswer by which the same answer is known when it comes again
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Followed(
        UUID clinicId,
        UUID id,
        ReferralKey referral,
        int letter,
        UUID serviceId,
        String endpoint,
        Instant sentAt,
        @Nullable String task,
        boolean withdrawn,
        byte @Nullable [] lastAnswer,
        @Nullable Trouble lastTrouble) {

    @Override
    public String toString() {
        return "[followed %s]".formatted(id);
    }
}
