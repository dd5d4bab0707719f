package evenfall.portal.casefile;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names the one draft that somebody has about a case. */
@Embeddable
record DraftKey(UUID clinicId, UUID caseId, UUID draftedBy) {}
