package evenfall.portal.letter;

import jakarta.persistence.Embeddable;
import java.util.UUID;

@Embeddable
record LetterKey(UUID clinicId, UUID id) {}
