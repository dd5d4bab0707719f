package evenfall.portal.staff;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record StaffKey(UUID clinicId, UUID id) {}
