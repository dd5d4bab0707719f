package evenfall.portal.referral;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.CONFLICT)
class ReferralChangedMeanwhile extends RuntimeException {

    ReferralChangedMeanwhile(ReferralKey key) {
        super("Referral %s has changed meanwhile".formatted(key.id()));
    }
}
