package evenfall.portal.casefile;

import evenfall.portal.insight.Measures;
import evenfall.portal.reply.Replies;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import evenfall.submission.Reply;
import evenfall.submission.Reply.Stage;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what is decided about a case, and tells the patient how far it is. */
@Service
@Transactional
class DecisionDesk {

    private final CaseFiles files;

    private final Decisions decisions;

    private final Measures measures;

    private final Replies replies;

    private final AuditTrail trail;

    private final Clock clock;

    DecisionDesk(
            CaseFiles files, Decisions decisions, Measures measures, Replies replies, AuditTrail trail, Clock clock) {
        this.files = files;
        this.decisions = decisions;
        this.measures = measures;
        this.replies = replies;
        this.trail = trail;
        this.clock = clock;
    }

    void decide(CaseKey key, int seenVersion, DecisionOutcome outcome, Confidential note, Staff by) {
        var file = files.get(key, seenVersion);
        var at = clock.instant();
        measures.decided(key.clinicId(), key.id(), outcome.name(), at, file.dueAfterWaiting(at));
        file.decide(outcome);
        decisions.save(new Decision(key, outcome, note, by, at));
        replies.write(file.replyTo(), new Reply.Progress(stage(outcome), at));
        trail.append(
                key.clinicId(),
                by.actor(),
                "case-decided",
                new Subject("case", key.id()),
                Map.of("outcome", outcome.name()));
    }

    private static Stage stage(DecisionOutcome outcome) {
        return switch (outcome) {
            case ADVISE, INVESTIGATE, REFER -> Stage.DECIDED;
            case CLOSE -> Stage.CLOSED;
        };
    }
}
