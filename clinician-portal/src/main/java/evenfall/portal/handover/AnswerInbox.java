package evenfall.portal.handover;

import evenfall.envelope.ClinicKeys;
import evenfall.envelope.EnvelopeRefused;
import evenfall.handover.HandoverJson;
import evenfall.portal.referral.Channel;
import evenfall.portal.referral.ReferralKey;
import evenfall.portal.referral.ServiceAnswers;
import evenfall.portal.security.Staff;
import evenfall.referral.ServiceAnswer;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.print.Inspection;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;

/** Opens what receiving services answer, each once, however many portals are at it; loses none. */
@Service
class AnswerInbox {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerInbox.class);

    private static final Actor INBOX = new Actor.Part("inbox");

    private final UnopenedAnswers unopened;

    private final ClinicKeys keys;

    private final ServiceAnswers answers;

    private final HandoverDesk desk;

    private final AuditTrail trail;

    private final TransactionOperations transaction;

    private final Clock clock;

    AnswerInbox(
            UnopenedAnswers unopened,
            ClinicKeys keys,
            ServiceAnswers answers,
            HandoverDesk desk,
            AuditTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.unopened = unopened;
        this.keys = keys;
        this.answers = answers;
        this.desk = desk;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whatever is wrong with one answer, the others behind it are opened; this one is tried again next time. */
    void openAll() {
        for (var key : unopened.waiting()) {
            try {
                transaction.executeWithoutResult(_ -> unopened.take(key).ifPresent(it -> open(key, it)));
            } catch (RuntimeException e) {
                LOG.error(
                        "The answer {} was not taken in: {}",
                        key.id(),
                        e.getClass().getName());
            }
        }
    }

    private void open(AnswerKey key, UnopenedAnswer sealed) {
        try {
            var answer = HandoverJson.read(sealed.words(keys), ServiceAnswer.class);
            receive(key, sealed, answer, sealed.document(keys));
        } catch (EnvelopeRefused e) {
            refuse(key, sealed.about(), "SEAL");
        } catch (JacksonException e) {
            refuse(key, sealed.about(), "CONTENT");
        }
    }

    /** A document is looked through once more: whoever put it there need not have been our own page. */
    private void receive(AnswerKey key, UnopenedAnswer sealed, ServiceAnswer answer, byte @Nullable [] document) {
        var verdict = document == null ? null : Inspection.of(document);
        boolean fit = verdict == Inspection.Verdict.FIT;
        unopened.markOpened(key, answer.action(), document == null ? null : fit, clock.instant());
        if (verdict != null && !fit) {
            record(sealed.about(), INBOX, "handover-document-refused", Map.of("because", verdict.name()));
        }
        answers.take(
                sealed.about(),
                key.id(),
                fit ? enclosing(answer, document) : answer,
                Channel.LINK,
                sealed.envelope().time());
        desk.update(sealed.about(), desk.letter(sealed.about()).state());
    }

    private static ServiceAnswer enclosing(ServiceAnswer answer, byte @Nullable [] document) {
        return answer instanceof ServiceAnswer.Replied(var text, var _)
                ? new ServiceAnswer.Replied(text, document)
                : answer;
    }

    private void refuse(AnswerKey key, ReferralKey about, String because) {
        unopened.refuse(key, because);
        record(about, INBOX, "handover-answer-refused", Map.of("because", because));
        LOG.warn("The answer {} could not be opened: {}", key.id(), because);
    }

    /** A document that came with an answer, for somebody who reads it, which is recorded. */
    Optional<byte[]> document(AnswerKey key, ReferralKey about, Staff by) {
        return Optional.ofNullable(transaction.execute(_ -> opened(key, about, by)));
    }

    private byte @Nullable [] opened(AnswerKey key, ReferralKey about, Staff by) {
        var found = unopened.withDocument(key, about);
        if (found.isEmpty()) {
            return null;
        }
        record(about, by.actor(), "handover-document-opened", Map.of());
        return found.get().document(keys);
    }

    private void record(ReferralKey about, Actor by, String action, Map<String, String> detail) {
        trail.append(about.clinicId(), by, action, new Subject("referral", about.id()), detail);
    }
}
