package evenfall.portal.invitation;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record InvitationKey(UUID clinicId, UUID id) {}
