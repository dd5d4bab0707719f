package evenfall.portal.referral;

import java.util.Optional;

/** What became of letters that leave from system to system. */
public interface Dispatches {

    /** Whether a service can be written to at this address. */
    boolean canReach(String endpoint);

    /** How far the letter of a referral is that left last; nothing if none left this way. */
    Optional<Dispatch> of(ReferralKey key);
}
