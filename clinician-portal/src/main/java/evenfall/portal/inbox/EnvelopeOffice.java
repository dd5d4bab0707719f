package evenfall.portal.inbox;

import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What is the same for everything that comes sealed: it is opened once, or refused for good, or tried again. */
@Component
class EnvelopeOffice {

    static final Actor INBOX = new Actor.Part("inbox");

    private static final Logger LOG = LoggerFactory.getLogger(EnvelopeOffice.class);

    private final JdbcClient jdbc;

    private final AuditTrail trail;

    private final TransactionOperations transaction;

    private final Clock clock;

    EnvelopeOffice(JdbcClient jdbc, AuditTrail trail, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whatever is wrong with one envelope, the others behind it are opened; this one is tried again next time. */
    <E> void openUnlessItFails(EnvelopeKey key, Function<EnvelopeKey, Optional<E>> take, Consumer<E> open) {
        try {
            transaction.executeWithoutResult(_ -> take.apply(key).ifPresent(open));
        } catch (RuntimeException e) {
            LOG.error(
                    "The {} {} was not taken in: {}",
                    key.kind().subject(),
                    key.id(),
                    e.getClass().getName());
        }
    }

    void markOpened(EnvelopeKey key) {
        jdbc.sql("update %s set opened_at = ? where clinic_id = ? and id = ?"
                        .formatted(key.kind().table()))
                .params(clock.instant().atOffset(ZoneOffset.UTC), key.clinicId(), key.id())
                .update();
    }

    void refuse(EnvelopeKey key, RefusalReason because) {
        jdbc.sql("update %s set refused_because = ? where clinic_id = ? and id = ?"
                        .formatted(key.kind().table()))
                .params(because.name(), key.clinicId(), key.id())
                .update();
        var kind = key.kind().subject();
        trail.append(
                key.clinicId(),
                INBOX,
                kind + "-refused",
                new Subject(kind, key.id()),
                Map.of("because", because.name()));
        LOG.warn("The {} {} could not be opened: {}", kind, key.id(), because);
    }
}
