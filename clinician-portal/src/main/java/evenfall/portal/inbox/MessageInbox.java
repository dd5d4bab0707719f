package evenfall.portal.inbox;

import evenfall.assessment.Level;
import evenfall.envelope.ClinicKeys;
import evenfall.envelope.EnvelopeRefused;
import evenfall.portal.casefile.Correspondence;
import evenfall.submission.Message;
import evenfall.submission.SubmissionJson;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;

/** Puts what patients send after the form to their cases, once, however many portals are at it. */
@Service
class MessageInbox {

    private static final Logger LOG = LoggerFactory.getLogger(MessageInbox.class);

    private static final Actor INBOX = new Actor.Part("inbox");

    private final UnopenedMessages unopened;

    private final ClinicKeys keys;

    private final Correspondence correspondence;

    private final ClinicProfiles clinics;

    private final AuditTrail trail;

    private final TransactionOperations transaction;

    private final Clock clock;

    MessageInbox(
            UnopenedMessages unopened,
            ClinicKeys keys,
            Correspondence correspondence,
            ClinicProfiles clinics,
            AuditTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.unopened = unopened;
        this.keys = keys;
        this.correspondence = correspondence;
        this.clinics = clinics;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    void openAll() {
        unopened.waiting().forEach(this::openUnlessItFails);
    }

    /** Whatever is wrong with one message, the others behind it are opened; this one is tried again next time. */
    private void openUnlessItFails(MessageKey key) {
        try {
            transaction.executeWithoutResult(_ -> unopened.take(key).ifPresent(this::open));
        } catch (RuntimeException e) {
            LOG.error("Message {} was not taken in: {}", key.id(), e.getClass().getName());
        }
    }

    private void open(UnopenedMessage sealed) {
        try {
            var message = SubmissionJson.read(sealed.open(keys), Message.class);
            if (receive(sealed, message)) {
                unopened.markOpened(sealed.key(), clock.instant());
            } else {
                refuse(sealed.key(), RefusalReason.CONTENT);
            }
        } catch (EnvelopeRefused e) {
            refuse(sealed.key(), RefusalReason.SEAL);
        } catch (JacksonException e) {
            refuse(sealed.key(), RefusalReason.CONTENT);
        }
    }

    private boolean receive(UnopenedMessage sealed, Message message) {
        var received = sealed.envelope().time();
        return correspondence.receive(
                sealed.about(),
                sealed.key().id(),
                message,
                received,
                due(received, sealed.key().clinicId()),
                INBOX);
    }

    private Function<Level, Instant> due(Instant received, UUID clinicId) {
        var clinic = clinics.find(clinicId).orElseThrow();
        return level -> clinic.due(level, received);
    }

    private void refuse(MessageKey key, RefusalReason because) {
        unopened.markRefused(key, because);
        trail.append(
                key.clinicId(),
                INBOX,
                "message-refused",
                new Subject("message", key.id()),
                Map.of("because", because.name()));
        LOG.warn("Message {} could not be opened: {}", key.id(), because);
    }
}
