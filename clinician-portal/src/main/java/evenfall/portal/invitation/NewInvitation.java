package evenfall.portal.invitation;

import evenfall.envelope.InvitationCode;
import java.time.Instant;
import java.util.Locale;

/** An invitation that was just made, with its code, which is kept nowhere. */
record NewInvitation(InvitationKey key, InvitedPerson person, InvitationCode code, Locale language, Instant until) {

    @Override
    public String toString() {
        return "[invitation]";
    }
}
