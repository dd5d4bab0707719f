package evenfall.portal.casefile;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record DecisionKey(UUID clinicId, UUID id) {}
