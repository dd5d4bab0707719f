package evenfall.portal.referral;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class ReferralNotFound extends RuntimeException {

    ReferralNotFound(ReferralKey key) {
        super("No referral %s".formatted(key.id()));
    }
}
