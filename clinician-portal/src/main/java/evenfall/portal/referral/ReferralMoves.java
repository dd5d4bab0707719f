package evenfall.portal.referral;

import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.casefile.PatientLine;
import evenfall.portal.notice.Notice;
import evenfall.portal.notice.NoticeKind;
import evenfall.portal.notice.Notices;
import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import evenfall.referral.ServiceAnswer;
import evenfall.submission.Reply;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes referrals from one state to the next, and nothing else does: each step is checked against the table, gets a time by
 * which the next one has to follow, and stands in the history and in the audit trail.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReferralMoves {

    private final ReferralEvents events;

    private final Due due;

    private final CaseRoom cases;

    private final PatientLine line;

    private final Notices notices;

    private final ClinicProfiles clinics;

    private final AuditTrail trail;

    private final ApplicationEventPublisher publisher;

    private final Clock clock;

    ReferralMoves(
            ReferralEvents events,
            Due due,
            CaseRoom cases,
            PatientLine line,
            Notices notices,
            ClinicProfiles clinics,
            AuditTrail trail,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.events = events;
        this.due = due;
        this.cases = cases;
        this.line = line;
        this.notices = notices;
        this.clinics = clinics;
        this.trail = trail;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** By when a letter that is begun now has to be signed. */
    Instant dueAsDraft(UUID clinic, LetterText text, Instant at) {
        return due.in(clinic, ReferralState.DRAFT, text.priority(), at);
    }

    /** Something that our own people do. */
    void move(Referral referral, ReferralAction action, Mover.Ours by, Said said) {
        var to = by.next(referral.getState(), action)
                .orElseThrow(() -> new ActionRefused(referral.getKey(), action, referral.getState()));
        perform(referral, action, to, by, said, null, null, clock.instant());
    }

    /** What a service says, or what staff write down that it said. */
    Heard hear(Referral referral, ServiceAnswer answer, Mover by, UUID message, Instant at) {
        if (events.isKnown(referral.getKey(), message)) {
            return Heard.KNOWN;
        }
        var action = answer.action();
        var document = answer instanceof ServiceAnswer.Replied reply ? reply.pdf() : null;
        var to = by.next(referral.getState(), action);
        if (to.isEmpty()) {
            noteOutOfTurn(referral, action, by, Said.of(answer), document, message, at);
            return Heard.OUT_OF_TURN;
        }
        if (answer instanceof ServiceAnswer.Booked booked) {
            var zone = clinics.find(referral.getKey().clinicId()).orElseThrow().timeZone();
            referral.book(booked.at().atZone(zone).toInstant());
        }
        perform(referral, action, to.get(), by, Said.of(answer), document, message, at);
        return Heard.DONE;
    }

    private void perform(
            Referral referral,
            ReferralAction action,
            ReferralState to,
            Mover by,
            Said said,
            byte @Nullable [] document,
            @Nullable UUID message,
            Instant at) {
        var from = referral.getState();
        if (to.isOver()) {
            referral.end(to, at, ((Mover.Ours) by).staff());
        } else {
            referral.enter(to, at, dueAt(referral, to, at));
        }
        events.add(referral.getKey(), action, from, to, at, by, said, document, message, false);
        record(referral, action, by, Map.of("state", to.name()));
        tellCase(referral, from, to);
        tellPatient(referral, action, said, at);
        if (by.kind() != Mover.Kind.STAFF) {
            tellOwner(referral, at);
        }
        publisher.publishEvent(new ReferralMoved(referral.getKey(), action, from, to, referral.getSentHow(), at));
    }

    private Instant dueAt(Referral referral, ReferralState to, Instant at) {
        var appointment = referral.getAppointmentAt();
        var since = to == ReferralState.BOOKED && appointment != null && appointment.isAfter(at) ? appointment : at;
        return due.in(referral.getKey().clinicId(), to, referral.priority(), since);
    }

    /** It is kept and shown, whatever state the referral is in: an appointment that was given is one the patient may go to. */
    private void noteOutOfTurn(
            Referral referral,
            ReferralAction action,
            Mover by,
            Said said,
            byte @Nullable [] document,
            UUID message,
            Instant at) {
        var state = referral.getState();
        events.add(referral.getKey(), action, state, state, at, by, said, document, message, true);
        referral.noteOutOfTurn(
                due.in(referral.getKey().clinicId(), ReferralState.REPLY_RECEIVED, referral.priority(), at));
        record(referral, action, by, Map.of("state", state.name(), "outOfTurn", true));
        tellOwner(referral, at);
    }

    /** The case is with the service as long as the referral is, and comes back when the service has spoken. */
    private void tellCase(Referral referral, ReferralState from, ReferralState to) {
        if (to == ReferralState.SENT && from != ReferralState.SENT) {
            cases.referred(referral.about());
        } else if (to == ReferralState.REPLY_RECEIVED || to == ReferralState.DECLINED || to == ReferralState.RETURNED) {
            var by = referral.getDueAt();
            if (by != null) {
                cases.serviceAnswered(referral.about(), by);
            }
        }
    }

    /** In plain words and at once, once the letter has left: how far it is, and when and where they are expected. */
    private void tellPatient(Referral referral, ReferralAction action, Said said, Instant at) {
        var booked = said.answer() instanceof ServiceAnswer.Booked it ? it : null;
        stand(action)
                .filter(_ -> referral.getSentAt() != null)
                .ifPresent(it -> line.tell(
                        referral.about(),
                        new Reply.Referral(
                                referral.getKey().id(),
                                it,
                                referral.getText().service(),
                                booked == null ? null : booked.at(),
                                booked == null ? null : booked.where(),
                                booked == null ? null : booked.bring(),
                                at)));
    }

    private static Optional<Reply.Stand> stand(ReferralAction action) {
        return switch (action) {
            case SEND -> Optional.of(Reply.Stand.SENT);
            case RECEIVE -> Optional.of(Reply.Stand.RECEIVED);
            case ACCEPT -> Optional.of(Reply.Stand.ACCEPTED);
            case DECLINE -> Optional.of(Reply.Stand.DECLINED);
            case RETURN -> Optional.of(Reply.Stand.MORE_WANTED);
            case BOOK -> Optional.of(Reply.Stand.BOOKED);
            case MISS -> Optional.of(Reply.Stand.MISSED);
            case SEE -> Optional.of(Reply.Stand.SEEN);
            case REPLY -> Optional.of(Reply.Stand.ANSWERED);
            case CANCEL, REDIRECT -> Optional.of(Reply.Stand.CANCELLED);
            case EDIT, SIGN, AWAIT_CONSENT, NOTE_CONSENT, REVISE, CHASE, REVIEW, TELL_PATIENT, CLOSE ->
                Optional.empty();
        };
    }

    private void tellOwner(Referral referral, Instant at) {
        var about = referral.about();
        notices.tell(
                new Notice(
                        NoticeKind.REFERRAL_ANSWERED,
                        about.clinicId(),
                        about.id(),
                        cases.details(about).reference(),
                        "%s %s".formatted(referral.getKey().id(), at)),
                Set.of(referral.getOwnerId()));
    }

    private void record(Referral referral, ReferralAction action, Mover by, Map<String, ?> detail) {
        var key = referral.getKey();
        trail.append(key.clinicId(), by.actor(), "referral-" + done(action), new Subject("referral", key.id()), detail);
    }

    private static String done(ReferralAction action) {
        return switch (action) {
            case EDIT -> "edited";
            case SIGN -> "signed";
            case AWAIT_CONSENT -> "awaits-consent";
            case NOTE_CONSENT -> "consent-noted";
            case SEND -> "sent";
            case REVISE -> "taken-up";
            case CHASE -> "chased";
            case RECEIVE -> "received";
            case ACCEPT -> "accepted";
            case DECLINE -> "declined";
            case RETURN -> "returned";
            case BOOK -> "booked";
            case MISS -> "missed";
            case SEE -> "seen";
            case REPLY -> "replied";
            case REVIEW -> "reviewed";
            case TELL_PATIENT -> "patient-told";
            case CLOSE -> "closed";
            case CANCEL -> "cancelled";
            case REDIRECT -> "redirected";
        };
    }
}
