package evenfall.portal.diary;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record EntryKey(UUID clinicId, UUID caseId, UUID id) {}
