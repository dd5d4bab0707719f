package evenfall.portal.notice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import evenfall.access.Role;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.mail.MailNotSent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes what waits in the outbox to the mail server. Nothing is locked while that answers: what is taken is held for some
 * minutes, so a portal that dies with it in hand leaves it to be sent by another.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private static final Actor NOTICES = new Actor.Part("notices");

    private static final int MAILS_AT_ONCE = 50;

    private final Outbox outbox;

    private final NoticeMail mail;

    private final JdbcClient jdbc;

    private final AuditTrail trail;

    private final TransactionOperations transaction;

    private final Clock clock;

    Postman(
            Outbox outbox,
            NoticeMail mail,
            JdbcClient jdbc,
            AuditTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.outbox = outbox;
        this.mail = mail;
        this.jdbc = jdbc;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends what is due. Without a way to send mail everything waits until there is one. */
    void deliver() {
        if (!mail.isPossible()) {
            return;
        }
        for (int i = 0; i < MAILS_AT_ONCE; i++) {
            var now = clock.instant();
            var taken = transaction.execute(_ -> outbox.take(now));
            if (taken == null || taken.isEmpty() || !deliver(taken, now)) {
                return;
            }
        }
    }

    /** Whether the next one may have better luck: with a mail server that is away, none has. */
    private boolean deliver(List<Waiting> taken, Instant now) {
        var to = find(taken.getFirst());
        if (to.isEmpty()) {
            // who left, or has another role by now, is told nothing any more
            transaction.executeWithoutResult(_ -> outbox.markNotWanted(taken, now));
            return true;
        }
        try {
            mail.send(taken, to.get());
            transaction.executeWithoutResult(_ -> sent(taken));
            return true;
        } catch (MailNotSent e) {
            LOG.warn("{} notices could not be sent: {}", taken.size(), e.because());
            transaction.executeWithoutResult(_ -> taken.forEach(it -> failed(it, e.because(), now)));
            return e.because() == MailNotSent.Because.ADDRESS;
        }
    }

    private Optional<Colleague> find(Waiting notice) {
        return jdbc.sql("select email, role from clinic.staff where clinic_id = ? and id = ? and state = 'ACTIVE'")
                .params(notice.clinicId(), notice.staffId())
                .query((row, _) -> new Colleague(row.getString("email"), Role.valueOf(row.getString("role"))))
                .optional()
                .filter(it -> notice.kind().isFor(it.role()));
    }

    private void sent(List<Waiting> sent) {
        outbox.markSent(sent, clock.instant());
        var kinds = sent.stream().collect(groupingBy(it -> it.kind().name(), counting()));
        record(sent.getFirst(), "notice-sent", kinds);
    }

    /** What only went along with others has lost no try of its own. */
    private void failed(Waiting notice, MailNotSent.Because because, Instant now) {
        if (notice.dueAt().isAfter(now)) {
            outbox.letGo(notice);
            return;
        }
        Patience.after(notice.tries() + 1)
                .ifPresentOrElse(
                        pause -> outbox.postpone(notice, now.plus(pause), because), () -> giveUp(notice, because));
    }

    private void giveUp(Waiting notice, MailNotSent.Because because) {
        outbox.giveUp(notice, because, clock.instant());
        record(notice, "notice-given-up", Map.of("kind", notice.kind().name(), "because", because.name()));
    }

    private void record(Waiting about, String action, Map<String, ?> detail) {
        trail.append(about.clinicId(), NOTICES, action, new Subject("staff", about.staffId()), detail);
    }
}
