package evenfall.portal.fhir;

import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes what waits in the outbox to the services. Nothing is locked while those answer: what is taken is held for some
 * minutes, so a portal that dies with it in hand leaves it to another, which first asks whether it has arrived.
 */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    static final Actor EXCHANGE = new Actor.Part("exchange");

    /** So that others who wait for a thread get one too. */
    private static final int AT_ONCE = 20;

    private final ExchangeOutbox outbox;

    private final Wire wire;

    private final AuditTrail trail;

    private final TransactionOperations transaction;

    private final Clock clock;

    Courier(ExchangeOutbox outbox, Wire wire, AuditTrail trail, TransactionOperations transaction, Clock clock) {
        this.outbox = outbox;
        this.wire = wire;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Carries what is due. An endpoint that is away is left alone for the rest of the round. */
    void carry() {
        var away = new HashSet<String>();
        for (int i = 0; i < AT_ONCE; i++) {
            var now = clock.instant();
            var taken = transaction.<Optional<Waiting>>execute(_ -> outbox.take(now, away));
            if (taken == null || taken.isEmpty()) {
                return;
            }
            var waiting = taken.get();
            if (!carry(waiting)) {
                away.add(waiting.endpoint());
            }
        }
    }

    /** Whether the next one for this endpoint may have better luck. */
    private boolean carry(Waiting waiting) {
        try {
            var endpoint = wire.endpoint(waiting.endpoint());
            var task = switch (waiting.what()) {
                case REFERRAL -> refer(waiting, endpoint);
                case WITHDRAWAL -> withdraw(waiting, endpoint);
            };
            transaction.executeWithoutResult(_ -> sent(waiting, task.orElse(null)));
            return true;
        } catch (NotExchanged e) {
            failed(waiting, e);
            return !e.because().isOfTheEndpoint();
        } catch (RuntimeException e) {
            // whatever is wrong with one, the others are carried
            LOG.error("{} was not carried: {}", waiting, e.getClass().getName());
            failed(waiting, new NotExchanged(Trouble.UNEXPECTED));
            return true;
        }
    }

    /** What the service calls the task, if it says so. */
    private Optional<String> refer(Waiting waiting, Endpoint endpoint) throws NotExchanged {
        if (waiting.triedBefore()) {
            // an answer that did not get through is no proof that the referral did not
            var there = find(waiting, endpoint, wire);
            if (there.isPresent()) {
                return there.map(it -> it.getIdElement().getIdPart());
            }
        }
        var content = waiting.content();
        if (content == null) {
            throw new NotExchanged(Trouble.UNEXPECTED);
        }
        return TaskFinder.made(Fhir.readBundle(wire.post(endpoint, content)));
    }

    private static Optional<Task> find(Waiting waiting, Endpoint endpoint, Wire wire) throws NotExchanged {
        var name = Names.ofLetter(waiting.referral(), waiting.letter());
        return TaskFinder.find(search(endpoint, wire, Names.query(name)), name, null);
    }

    static Bundle search(Endpoint endpoint, Wire wire, String query) throws NotExchanged {
        return Fhir.readBundle(wire.get(endpoint, "Task?" + query));
    }

    /** A task that never arrived needs no cancelling, and what is over already stays as it is. */
    private Optional<String> withdraw(Waiting waiting, Endpoint endpoint) throws NotExchanged {
        var found = find(waiting, endpoint, wire);
        if (found.isPresent() && !isOver(found.get())) {
            var task = found.get();
            var version = task.getMeta().getVersionId();
            var id = task.getIdElement().getIdPart();
            cancel(task);
            wire.put(
                    endpoint,
                    "Task/" + id,
                    Fhir.write(task),
                    version != null && TaskFinder.ID.matcher(version).matches() ? version : null);
        }
        return found.map(it -> it.getIdElement().getIdPart());
    }

    private static boolean isOver(Task task) {
        return switch (task.getStatus()) {
            case COMPLETED, CANCELLED, REJECTED, FAILED, ENTEREDINERROR -> true;
            case DRAFT, REQUESTED, RECEIVED, ACCEPTED, READY, INPROGRESS, ONHOLD, NULL -> false;
            case null -> false;
        };
    }

    private void cancel(Task task) {
        task.setStatus(Task.TaskStatus.CANCELLED)
                .setBusinessStatus(BusinessStatus.CANCELLATION_REQUESTED.concept())
                .setStatusReason(new CodeableConcept().setText("Called off by the clinic that referred"))
                .setLastModified(Date.from(clock.instant()));
    }

    private void sent(Waiting sent, @Nullable String task) {
        var now = clock.instant();
        var ask = sent.what() == What.REFERRAL ? now.plus(Patience.untilAskedAgain(now, now)) : null;
        outbox.markSent(sent, task, ask, now);
        record(sent, sent.what() == What.REFERRAL ? "exchange-sent" : "exchange-withdrawn", Map.of());
    }

    private void failed(Waiting waiting, NotExchanged e) {
        LOG.warn("{} could not be carried: {}", waiting, e.because());
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> Patience.after(waiting.tries() + 1, e.because(), e.pause(), now)
                .ifPresentOrElse(
                        until -> outbox.postpone(waiting, until, e.because()),
                        () -> giveUp(waiting, e.because(), now)));
    }

    private void giveUp(Waiting waiting, Trouble because, Instant now) {
        outbox.giveUp(waiting, because, now);
        record(waiting, "exchange-given-up", Map.of("because", because.name()));
    }

    private void record(Waiting about, String action, Map<String, ?> detail) {
        trail.append(
                about.clinicId(),
                EXCHANGE,
                action,
                new Subject("referral", about.referral().id()),
                detail);
    }
}
