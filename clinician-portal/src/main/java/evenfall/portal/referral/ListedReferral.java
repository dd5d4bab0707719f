package evenfall.portal.referral;

import evenfall.privacy.Confidential;
import evenfall.referral.Priority;
import evenfall.referral.ReferralState;
import evenfall.submission.Patient;
import java.time.Instant;
import java.util.UUID;

/**
 * A referral as a line of a list: who, to whom and by when, without what is in the letter.
 *
 * @param owner who sees to it that it goes on
 * @param outOfTurn how much was said that nobody has looked at
 */
record ListedReferral(
        UUID id,
        UUID caseId,
        Patient patient,
        String reference,
        Confidential service,
        Priority priority,
        ReferralState state,
        Instant enteredAt,
        Instant dueAt,
        String owner,
        short outOfTurn) {

    boolean isOverdue(Instant now) {
        return dueAt.isBefore(now);
    }

    /** Where a list goes on after it. */
    ReferralPosition position() {
        return new ReferralPosition(dueAt, id);
    }
}
