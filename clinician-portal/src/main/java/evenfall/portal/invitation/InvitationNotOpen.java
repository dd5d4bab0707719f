package evenfall.portal.invitation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such invitation, or it opens nothing any more. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class InvitationNotOpen extends RuntimeException {

    InvitationNotOpen(InvitationKey key) {
        super("No open invitation " + key.id());
    }
}
