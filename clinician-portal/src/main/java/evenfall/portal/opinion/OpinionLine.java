package evenfall.portal.opinion;

import evenfall.assessment.Level;
import evenfall.privacy.Confidential;
import evenfall.submission.Patient;
import java.time.Instant;
import java.util.UUID;

/** An opinion that somebody is asked for, as a line of their list. */
record OpinionLine(
        UUID id,
        UUID caseId,
        String reference,
        Level level,
        Patient patient,
        Confidential question,
        String askedByName,
        Instant askedAt) {

    Position position() {
        return new Position(askedAt, id);
    }
}
