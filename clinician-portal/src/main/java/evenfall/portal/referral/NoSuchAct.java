package evenfall.portal.referral;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing of that name can be done to a referral. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchAct extends RuntimeException {

    NoSuchAct(UUID referral) {
        super("Nothing of that name can be done to referral " + referral);
    }
}
