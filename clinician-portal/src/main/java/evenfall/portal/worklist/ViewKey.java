package evenfall.portal.worklist;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record ViewKey(UUID clinicId, UUID id) {}
