package evenfall.portal.fhir;

import evenfall.portal.referral.ReferralKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The directory has no address to which this could be sent from system to system. */
@ResponseStatus(HttpStatus.CONFLICT)
class NoEndpoint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoEndpoint(ReferralKey key) {
        super("There is no endpoint to send referral %s to".formatted(key.id()));
    }
}
