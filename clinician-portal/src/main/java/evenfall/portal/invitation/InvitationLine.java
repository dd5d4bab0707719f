package evenfall.portal.invitation;

import evenfall.privacy.Confidential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A line of the list of invitations. */
record InvitationLine(
        UUID id,
        Confidential name,
        LocalDate born,
        String invitedByName,
        Instant invitedAt,
        Instant expiresAt,
        InvitationState state) {}
