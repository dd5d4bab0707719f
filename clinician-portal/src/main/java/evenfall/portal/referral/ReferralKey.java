package evenfall.portal.referral;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a referral. The clinic comes first, so a key made from who is signed in opens no other clinic's rows. */
@Embeddable
public record ReferralKey(UUID clinicId, UUID id) {}
