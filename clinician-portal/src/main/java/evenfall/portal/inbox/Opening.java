package evenfall.portal.inbox;

import evenfall.assessment.Level;
import evenfall.submission.Submission;

/** What came of opening a submission. */
sealed interface Opening {

    record Opened(Submission submission, Level level) implements Opening {}

    record Refused(RefusalReason because) implements Opening {}
}
