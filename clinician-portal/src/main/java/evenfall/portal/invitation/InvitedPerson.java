package evenfall.portal.invitation;

import evenfall.privacy.Confidential;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom the clinic invites.
 *
 * @param number the clinic's own for this person
 * @param email where the invitation is sent, if by mail
 */
record InvitedPerson(
        Confidential name,
        LocalDate born,
        @Nullable Confidential number,
        @Nullable Confidential email) {

    @Override
    public String toString() {
        return "[invited person]";
    }
}
