package evenfall.portal.opinion;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record OpinionKey(UUID clinicId, UUID id) {}
