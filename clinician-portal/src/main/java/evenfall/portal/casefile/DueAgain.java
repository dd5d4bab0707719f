package evenfall.portal.casefile;

import evenfall.assessment.Level;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * When a case is due that is judged again. One that nobody has decided about is due later by the time the patient took;
 * one that somebody has is a new task. Whoever turns out to be in more of a hurry is not kept waiting by either.
 */
@Component
class DueAgain {

    private final Decisions decisions;

    DueAgain(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param anew when a case is due that came in at this moment */
    Instant of(CaseFile file, Level after, Instant at, Instant anew) {
        if (decisions.isAnyStanding(file.getKey().clinicId(), file.getKey().id())) {
            return anew;
        }
        var later = file.dueAfterWaiting(at);
        boolean morePressing = after.compareTo(file.getLevel()) < 0;
        return morePressing && anew.isBefore(later) ? anew : later;
    }
}
