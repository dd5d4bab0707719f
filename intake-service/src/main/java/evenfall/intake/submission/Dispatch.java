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
import evenfall.intake.interview.Step.Common;
import evenfall.submission.Patient;
import evenfall.submission.Submission;
import evenfall.submission.SubmissionJson;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a finished form to the clinic: all of it, sealed, and once. */
@Service
class Dispatch {

    private final DraftDesk drafts;

    private final Interview interview;

    private final SealedSubmissions submissions;

    private final AuditTrail audit;

    private final Clock clock;

    Dispatch(DraftDesk drafts, Interview interview, SealedSubmissions submissions, AuditTrail audit, Clock clock) {
        this.drafts = drafts;
        this.interview = interview;
        this.submissions = submissions;
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
        var assessment = journey.clinic()
                .protocol()
                .assess(
                        journey.draft().answers(),
                        LocalDate.now(clock.withZone(journey.clinic().profile().timeZone())));
        var submission = submission(journey, assessment, replies);
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
        return Receipt.of(submission, assessment.level(), new Telling(journey.clinic(), assessment).told());
    }

    private Submission submission(Journey journey, Assessment assessment, ReplySeal replies) {
        var draft = journey.draft();
        var protocol = journey.clinic().protocol();
        var person = Objects.requireNonNull(draft.person());
        return new Submission(
                UUID.randomUUID(),
                draft.clinicId(),
                protocol.id(),
                protocol.version(),
                draft.language(),
                draft.startedAt(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                patient(draft),
                journey.isForAnother() ? person.answeredBy() : null,
                Objects.requireNonNull(draft.consent()),
                assessment.answers(),
                draft.advice(),
                replies.json(),
                null);
    }

    private static Patient patient(Draft draft) {
        var person = Objects.requireNonNull(draft.person());
        return new Patient(person.name(), person.born(), Objects.requireNonNull(draft.contact()), person.number());
    }
}
