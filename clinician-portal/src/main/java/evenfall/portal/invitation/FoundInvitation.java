package evenfall.portal.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation with what became of it, as the database has them. */
record FoundInvitation(
        UUID id,
        InvitedPerson person,
        String invitedByName,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt,
        short begun) {

    Position position() {
        return new Position(invitedAt, id);
    }

    InvitationLine line(Instant now) {
        return new InvitationLine(
                id,
                person.name(),
                person.born(),
                invitedByName,
                invitedAt,
                expiresAt,
                InvitationState.of(revokedAt, usedAt, expiresAt, begun, now));
    }
}
