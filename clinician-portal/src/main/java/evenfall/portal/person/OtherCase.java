package evenfall.portal.person;

import evenfall.assessment.Level;
import evenfall.portal.casefile.CaseState;
import java.time.Instant;
import java.util.UUID;

/**
 * A case in a list of those of one person.
 *
 * @param language in which the patient wrote, as a BCP 47 tag
 */
public record OtherCase(UUID id, String reference, String language, Level level, CaseState state, Instant receivedAt) {}
