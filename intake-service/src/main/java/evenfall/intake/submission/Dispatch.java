package evenfall.intake.submission;

import evenfall.assessment.Assessment;
import evenfall.envelope.EnvelopeContext;
import evenfall.envelope.ReplySeal;
import evenfall.envelope.ResumeCode;
import evenfall.intake.draft.Draft;
import evenfall.intake.draft.DraftDesk;
import evenfall.intake.draft.Receipt;
import evenfall.intake.interview.Interview;
import evenfall.intake.interview.Journey;
import evenfall.intake.interview.PageCounts;
import evenfall.intake.interview.Step.Common;
import evenfall.intake.invitation.Invitations;
import evenfall.submission.Patient;
import evenfall.submission.Submission;
import evenfall.submission.SubmissionJson;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a finished form to the clinic: all of it, sealed, and once. */
@Service
class Dispatch {

    private final DraftDesk drafts;

    private final Interview interview;

    private final Invitations invitations;

    private final SealedSubmissions submissions;

    private final PageCounts counts;

    private final AuditTrail audit;

    private final Clock clock;

    Dispatch(
            DraftDesk drafts,
            Interview interview,
            Invitations invitations,
            SealedSubmissions submissions,
            PageCounts counts,
            AuditTrail audit,
            Clock clock) {
        this.drafts = drafts;
        this.interview = interview;
        this.invitations = invitations;
        this.submissions = submissions;
        this.counts = counts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Seals the answers, hands them over and leaves the receipt in the draft's place.
     *
     * @throws StillMissing if something has to be done first
     */
    @Transactional
    void send(ResumeCode code) {
        drafts.conclude(code, (draft, replies) -> hand(complete(interview.journey(draft)), replies));
    }

    private static Journey complete(Journey journey) {
        var there = journey.towards(Common.CHECK);
        if (there != Common.CHECK) {
            throw new StillMissing(there);
        }
        return journey;
    }

    private Receipt hand(Journey journey, ReplySeal replies) {
        var invitation = invitation(journey.draft());
        var assessment = journey.clinic().protocol().assess(journey.draft().answers(), journey.today());
        var submission = submission(journey, assessment, replies, invitation);
        var context = new EnvelopeContext(
                submission.id(),
                submission.clinicId(),
                submission.protocol(),
                submission.protocolVersion(),
                submission.language(),
                assessment.level(),
                submission.sentAt());
        var seal = journey.clinic().profile().seal();
        submissions.add(context, seal.seal(SubmissionJson.write(submission), context));
        audit.append(
                submission.clinicId(),
                new Actor.Patient(),
                "submission-sent",
                new Subject("submission", submission.id()),
                Map.of("level", assessment.level()));
        counts.sent(journey);
        return Receipt.of(submission, assessment.level(), new Telling(journey, assessment).told());
    }

    private Submission submission(
            Journey journey, Assessment assessment, ReplySeal replies, @Nullable UUID invitation) {
        var draft = journey.draft();
        var protocol = journey.clinic().protocol();
        var person = Objects.requireNonNull(draft.person());
        return new Submission(
                UUID.randomUUID(),
                draft.clinicId(),
                protocol.id(),
                protocol.version(),
                draft.language(),
                draft.beginning().at(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                patient(draft),
                journey.isForAnother() ? person.answeredBy() : null,
                Objects.requireNonNull(draft.consent()),
                assessment.answers(),
                draft.advice(),
                draft.seen(),
                replies.json(),
                invitation);
    }

    /** An invitation that was taken back meanwhile, or was used, is none; what the patient told counts all the same. */
    private @Nullable UUID invitation(Draft draft) {
        var invitation = draft.beginning().invitation();
        return invitation != null && invitations.use(draft.clinicId(), invitation) ? invitation : null;
    }

    private static Patient patient(Draft draft) {
        var person = Objects.requireNonNull(draft.person());
        return new Patient(person.name(), person.born(), Objects.requireNonNull(draft.contact()), person.number());
    }
}
