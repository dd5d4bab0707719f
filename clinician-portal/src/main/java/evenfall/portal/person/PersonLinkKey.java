package evenfall.portal.person;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a judgement: the first one about this pair, the second, and so on. */
@Embeddable
record PersonLinkKey(UUID clinicId, UUID caseId, UUID otherId, int version) {}
