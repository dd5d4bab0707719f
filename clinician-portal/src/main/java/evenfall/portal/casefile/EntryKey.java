package evenfall.portal.casefile;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names something that belongs to a case. */
@Embeddable
record EntryKey(UUID clinicId, UUID id) {}
