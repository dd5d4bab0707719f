package evenfall.portal.casefile;

import evenfall.referral.ReferralState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral, as a line on the page of its case. */
public record CaseReferral(
        UUID id,
        ReferralState state,
        Instant createdAt,
        @Nullable Instant signedAt,
        @Nullable Instant sentAt) {}
