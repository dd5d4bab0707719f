package evenfall.portal.inbox;

import evenfall.assessment.Assessment;
import evenfall.assessment.Level;
import evenfall.submission.Submission;

/** What came of opening a submission. */
sealed interface Opening {

    record Opened(Submission submission, Assessment assessment) implements Opening {

        Level level() {
            return assessment.level();
        }
    }

    record Refused(RefusalReason because) implements Opening {}
}
