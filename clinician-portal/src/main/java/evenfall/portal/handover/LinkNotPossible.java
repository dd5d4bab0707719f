package evenfall.portal.handover;

import evenfall.portal.referral.ReferralKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A referral has no such link, or cannot have one now. */
@ResponseStatus(HttpStatus.CONFLICT)
class LinkNotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LinkNotPossible(ReferralKey referral) {
        super("No link for referral %s".formatted(referral.id()));
    }
}
