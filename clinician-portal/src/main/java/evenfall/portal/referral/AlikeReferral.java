package evenfall.portal.referral;

import evenfall.referral.ReferralState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another referral of the same person. */
record AlikeReferral(UUID id, ReferralState state, @Nullable String pathway, LetterText text, Instant createdAt) {}
