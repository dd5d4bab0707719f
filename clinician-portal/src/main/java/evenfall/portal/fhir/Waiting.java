package evenfall.portal.fhir;

import evenfall.portal.referral.ReferralKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to leave.
 *
 * @param content what leaves; none where it is made as it leaves
 * @param triedBefore whether the service may have it although nobody here knows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Waiting(
        UUID clinicId,
        UUID id,
        ReferralKey referral,
        What what,
        int letter,
        String endpoint,
        byte @Nullable [] content,
        Instant toldAt,
        int tries,
        boolean triedBefore) {

    @Override
    public String toString() {
        return "[%s %s]".formatted(what, id);
    }
}
