package evenfall.portal.referral;

import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** This cannot be done to the referral now, or not by this person. */
@ResponseStatus(HttpStatus.CONFLICT)
class ActionRefused extends RuntimeException {

    ActionRefused(ReferralKey key, ReferralAction action, ReferralState state) {
        super("Referral %s is %s: no %s".formatted(key.id(), state, action));
    }
}
