package evenfall.intake.handover;

import evenfall.envelope.EnvelopeRefused;
import evenfall.envelope.HandoverCode;
import evenfall.envelope.HandoverContext.Part;
import evenfall.envelope.HandoverKey;
import evenfall.envelope.HandoverToken;
import evenfall.envelope.ServiceAnswerContext;
import evenfall.handover.HandoverJson;
import evenfall.handover.Standing.Said;
import evenfall.referral.ServiceAnswer;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** Opens letters for receiving services and takes their answers, each with its line in the trail. */
@Service
class HandoverDesk {

    private static final Logger LOG = LoggerFactory.getLogger(HandoverDesk.class);

    private static final Actor SERVICE = new Actor.Part("receiving service");

    private final Handovers handovers;

    private final ClinicProfiles clinics;

    private final AuditTrail trail;

    private final Clock clock;

    HandoverDesk(Handovers handovers, ClinicProfiles clinics, AuditTrail trail, Clock clock) {
        this.handovers = handovers;
        this.clinics = clinics;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Tries a code. A link that is paused is not found, so that guessing does not tell when it is; and the work that makes
     * guessing slow is spent on links there are.
     */
    @Transactional
    Entry open(HandoverToken token, HandoverCode code) {
        var now = clock.instant();
        return handovers
                .take(token)
                .filter(it -> !it.isPaused(now))
                .map(it -> tried(it, HandoverKey.derive(token, code), now))
                .orElseGet(Entry.Refused::new);
    }

    private Entry tried(Handover handover, HandoverKey key, Instant now) {
        if (!handover.isOpenedBy(key)) {
            int wrong = handover.wrongCodes() + 1;
            handovers.count(handover, wrong, Pause.after(wrong).map(now::plus).orElse(null));
            handovers.note(handover, false, now);
            record(handover, "handover-code-wrong");
            return new Entry.Refused();
        }
        var entry = handover.isExpired(now) && !handover.isRevoked()
                ? over(handover, Entry.Why.EXPIRED)
                : unlessRevoked(handover, key);
        boolean opened = entry instanceof Entry.Opened;
        handovers.count(handover, 0, null);
        handovers.note(handover, opened, now);
        record(handover, opened ? "handover-opened" : "handover-tried-late");
        return entry;
    }

    /** The letter as it stands now, for whoever opened it before; an expiry meanwhile does not end their visit. */
    @Transactional(readOnly = true)
    Entry find(HandoverToken token, Visit visit) {
        var key = visit.key();
        return handovers
                .find(token)
                .filter(it -> it.isOpenedBy(key))
                .map(it -> unlessRevoked(it, key))
                .orElseGet(Entry.Refused::new);
    }

    private Entry unlessRevoked(Handover handover, HandoverKey key) {
        if (handover.isRevoked()) {
            return over(handover, Entry.Why.REVOKED);
        }
        try {
            return new Entry.Opened(new OpenHandover(handover, handover.open(key), clinic(handover)), key);
        } catch (EnvelopeRefused | JacksonException e) {
            LOG.warn("What link {} opens cannot be read", handover.id());
            return over(handover, Entry.Why.UNREADABLE);
        }
    }

    private Entry over(Handover handover, Entry.Why why) {
        return new Entry.Over(clinic(handover), why);
    }

    private ClinicProfile clinic(Handover handover) {
        return clinics.find(handover.clinic()).orElseThrow();
    }

    /** The letter as a PDF, which is recorded. */
    @Transactional
    byte[] letter(OpenHandover open, Visit visit) {
        record(open.handover(), "handover-letter-opened");
        return visit.key()
                .open(handovers.letter(open.handover()), open.handover().context(Part.LETTER));
    }

    /** Takes an answer, once, whatever the state was that it answers to: the clinic sorts that out. */
    @Transactional
    Said take(OpenHandover open, UUID message, ServiceAnswer answer, byte @Nullable [] document) {
        var handover = open.handover();
        var time = clock.instant();
        var context = new ServiceAnswerContext(
                message,
                handover.clinic(),
                handover.id(),
                time,
                document == null ? ServiceAnswerContext.Part.WORDS : ServiceAnswerContext.Part.WORDS_OF_DOCUMENT);
        var seal = open.clinic().seal();
        var sealed = seal.seal(HandoverJson.write(answer), context);
        var enclosed = document == null ? null : seal.seal(document, context.of(ServiceAnswerContext.Part.DOCUMENT));
        if (handovers.add(context, sealed, enclosed)) {
            record(handover, "handover-answered");
        }
        return new Said(message, answer.action(), document != null, context.time());
    }

    private void record(Handover handover, String action) {
        trail.append(handover.clinic(), SERVICE, action, new Subject("referral", handover.referral()));
    }
}
