package evenfall.portal.worklist;

import evenfall.assessment.Level;
import evenfall.portal.casefile.CaseState;
import evenfall.privacy.Confidential;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of the worklist.
 *
 * @param overdue whether somebody waits for a decision longer than the clinic wants
 * @param hasOpenWishes whether the patient wants something done that nobody has dealt with
 */
record WorklistLine(
        UUID id,
        Confidential name,
        int age,
        String reference,
        Level level,
        CaseState state,
        Instant receivedAt,
        Instant dueAt,
        boolean overdue,
        boolean hasOpenWishes) {}
