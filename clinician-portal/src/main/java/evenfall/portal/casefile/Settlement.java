package evenfall.portal.casefile;

import evenfall.portal.reply.Replies;
import evenfall.submission.Reply;
import evenfall.submission.Reply.Stage;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets decisions take effect outside the clinic once they cannot be taken back: the patient is told. And brings back the
 * cases that somebody wanted to look at again. What is to be done stands in the database, so a restart loses nothing.
 */
@Service
class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private static final Actor SETTLEMENT = new Actor.Part("settlement");

    private static final Limit AT_ONCE = Limit.of(100);

    private final UnsettledDecisions unsettled;

    private final Decisions decisions;

    private final CaseFiles files;

    private final Replies replies;

    private final AuditTrail trail;

    private final TransactionOperations transaction;

    private final Clock clock;

    Settlement(
            UnsettledDecisions unsettled,
            Decisions decisions,
            CaseFiles files,
            Replies replies,
            AuditTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.unsettled = unsettled;
        this.decisions = decisions;
        this.files = files;
        this.replies = replies;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    void settle() {
        settle(clock.instant());
    }

    /** Settles what is due at a moment. However often, and by however many portals, each is settled once. */
    void settle(Instant now) {
        unsettled.due(now).forEach(it -> unlessItFails("Decision", it.id(), () -> settle(it)));
        files.findToLookAgain(now, AT_ONCE).forEach(it -> unlessItFails("Case", it.id(), () -> bringBack(it, now)));
    }

    /** Whatever is wrong with one, the others are settled; it is tried again next time. */
    private void unlessItFails(String what, UUID id, Runnable action) {
        try {
            transaction.executeWithoutResult(_ -> action.run());
        } catch (RuntimeException e) {
            LOG.error("{} {} was not settled: {}", what, id, e.getClass().getName());
        }
    }

    private void settle(DecisionKey key) {
        if (unsettled.takeToSettle(key)) {
            var decision = decisions.findById(key).orElseThrow();
            var file = files.get(new CaseKey(key.clinicId(), decision.getCaseId()));
            stage(decision.getOutcome(), file.getState())
                    .ifPresent(it -> replies.write(file.replyTo(), new Reply.Progress(it, decision.getDecidedAt())));
            record(file.getKey(), "decision-settled");
        }
    }

    /** What the patient is told; nothing where they have been told more by now. */
    private static Optional<Stage> stage(DecisionOutcome outcome, CaseState now) {
        return switch (outcome) {
            case CLOSE -> now == CaseState.CLOSED ? Optional.of(Stage.CLOSED) : Optional.empty();
            case ADVISE, INVESTIGATE, REFER ->
                now == CaseState.DECIDED || now == CaseState.CLOSED ? Optional.of(Stage.DECIDED) : Optional.empty();
        };
    }

    private void bringBack(CaseKey key, Instant now) {
        var file = files.get(key);
        var from = file.getLookAgainAt();
        if (from != null && !from.isAfter(now)) {
            file.comeBack();
            record(key, "case-came-back");
        }
    }

    private void record(CaseKey about, String action) {
        trail.append(about.clinicId(), SETTLEMENT, action, new Subject("case", about.id()));
    }
}
