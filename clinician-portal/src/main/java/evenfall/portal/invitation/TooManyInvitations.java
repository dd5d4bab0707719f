package evenfall.portal.invitation;

/** The clinic has invited as many patients as it may within a day. */
class TooManyInvitations extends RuntimeException {

    TooManyInvitations() {
        super("Enough invitations for a day");
    }
}
