package evenfall.portal.inbox;

import evenfall.portal.casefile.CaseRoom;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes a case of every submission, once, however many portals are at it. */
@Service
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private static final Actor INBOX = new Actor.Part("inbox");

    private final UnopenedSubmissions unopened;

    private final EnvelopeOpener opener;

    private final CaseRoom cases;

    private final ClinicProfiles clinics;

    private final AuditTrail trail;

    private final TransactionOperations transaction;

    private final Clock clock;

    Inbox(
            UnopenedSubmissions unopened,
            EnvelopeOpener opener,
            CaseRoom cases,
            ClinicProfiles clinics,
            AuditTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.unopened = unopened;
        this.opener = opener;
        this.cases = cases;
        this.clinics = clinics;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    void openAll() {
        unopened.waiting().forEach(this::openUnlessItFails);
    }

    /** Whatever is wrong with one message, the others behind it are opened; this one is tried again next time. */
    private void openUnlessItFails(SubmissionKey key) {
        try {
            transaction.executeWithoutResult(_ -> unopened.take(key).ifPresent(this::open));
        } catch (RuntimeException e) {
            LOG.error(
                    "Submission {} was not taken in: {}", key.id(), e.getClass().getName());
        }
    }

    private void open(UnopenedSubmission sealed) {
        switch (opener.open(sealed)) {
            case Opening.Opened opened -> admit(sealed, opened);
            case Opening.Refused(var because) -> refuse(sealed, because);
        }
    }

    private void admit(UnopenedSubmission sealed, Opening.Opened opened) {
        var received = sealed.envelope().time();
        var clinic = clinics.find(sealed.key().clinicId()).orElseThrow();
        var due = clinic.due(opened.level(), received);
        var key = cases.admit(opened.submission(), opened.level(), received, due);
        unopened.markOpened(sealed.key(), clock.instant());
        trail.append(
                key.clinicId(),
                INBOX,
                "submission-opened",
                new Subject("case", key.id()),
                Map.of("level", opened.level().name()));
    }

    private void refuse(UnopenedSubmission sealed, RefusalReason because) {
        var key = sealed.key();
        unopened.markRefused(key, because);
        trail.append(
                key.clinicId(),
                INBOX,
                "submission-refused",
                new Subject("submission", key.id()),
                Map.of("because", because.name()));
        LOG.warn("Submission {} could not be opened: {}", key.id(), because);
    }
}
