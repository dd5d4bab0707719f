package evenfall.portal.person;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record PersonKey(UUID clinicId, UUID id) {}
