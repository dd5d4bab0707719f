package evenfall.portal.casefile;

import evenfall.portal.insight.Measures;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where decisions are written, signed and, for a moment, taken back. What is signed stays as it is; the patient is told by
 * {@link Settlement} when it cannot be taken back any more.
 */
@Service
@Transactional
class DecisionDesk {

    /** How long whoever has signed may take it back. */
    static final Duration SECOND_THOUGHTS = Duration.ofSeconds(10);

    private final CaseRoom room;

    private final CaseFiles files;

    private final Decisions decisions;

    private final DecisionDrafts drafts;

    private final UndoneDecisions undone;

    private final UnsettledDecisions unsettled;

    private final Addenda addenda;

    private final LevelDesk levels;

    private final ClinicProfiles clinics;

    private final Measures measures;

    private final AuditTrail trail;

    private final Clock clock;

    DecisionDesk(
            CaseRoom room,
            CaseFiles files,
            Decisions decisions,
            DecisionDrafts drafts,
            UndoneDecisions undone,
            UnsettledDecisions unsettled,
            Addenda addenda,
            LevelDesk levels,
            ClinicProfiles clinics,
            Measures measures,
            AuditTrail trail,
            Clock clock) {
        this.room = room;
        this.files = files;
        this.decisions = decisions;
        this.drafts = drafts;
        this.undone = undone;
        this.unsettled = unsettled;
        this.addenda = addenda;
        this.levels = levels;
        this.clinics = clinics;
        this.measures = measures;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Signs a decision.
     *
     * @return whether it was signed now, and not by this very form before
     */
    boolean sign(CaseKey about, DecisionForm form, Staff by) {
        var key = new DecisionKey(about.clinicId(), form.ticket());
        var outcome = Objects.requireNonNull(form.outcome());
        var reading = room.open(about).reading();
        var content = form.toContent(
                Proposal.of(reading), levels.standing(about), OfferedOrder.in(reading));
        var signed = decisions.findById(key);
        if (signed.isPresent()) {
            refuseUnlessSame(signed.get(), about, outcome, form.toNote(), content);
            return false;
        }
        var file = files.get(about, form.version());
        var before = file.standing();
        var at = clock.instant();
        measures.decided(about.clinicId(), about.id(), outcome.name(), at, file.dueAfterWaiting(at));
        file.decide(outcome);
        lookAgain(file, content.lookAgain());
        decisions.saveAndFlush(new Decision(key, about, outcome, form.toNote(), content, by, at));
        unsettled.add(key, before, at.plus(SECOND_THOUGHTS));
        drafts.findById(draftKey(about, by))
                .filter(it -> it.isAsShown(form.draft()))
                .ifPresent(it -> drafts.deleteById(it.getKey()));
        record(about, "case-decided", Map.of("outcome", outcome.name()), by);
        return true;
    }

    private void refuseUnlessSame(
            Decision signed, CaseKey about, DecisionOutcome outcome, Confidential note, DecisionContent content) {
        if (!signed.isAbout(about)
                || !signed.isSameAs(outcome, note, content)
                || undone.existsById(signed.getKey())) {
            throw new AlreadySigned(signed.getKey());
        }
    }

    private void lookAgain(CaseFile file, @Nullable LocalDate day) {
        if (day != null) {
            var zone = clinics.find(file.getKey().clinicId()).orElseThrow().timeZone();
            file.lookAgain(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** Keeps what somebody has typed so far. It is theirs; colleagues see it. */
    void keep(CaseKey about, DecisionForm form, Staff by) {
        var at = clock.instant();
        files.get(about);
        var kept = drafts.findById(draftKey(about, by));
        if (!kept.map(it -> it.isAsShown(form.draft())).orElse(form.draft() == null)) {
            throw new DraftChangedMeanwhile(about);
        }
        kept.ifPresentOrElse(
                it -> it.keep(form.toDraft(), at),
                () -> drafts.save(new DecisionDraft(about, form.toDraft(), by, at)));
        record(about, "decision-drafted", Map.of(), by);
    }

    /**
     * Takes back what somebody has just signed. The case is as it was before, unless it has gone on meanwhile; the decision
     * stays, and its words are a draft again. Twice is once.
     */
    void undo(CaseKey about, UUID id, Staff by) {
        var key = new DecisionKey(about.clinicId(), id);
        var decision = decisions.get(key, about);
        if (undone.existsById(key)) {
            return;
        }
        var at = clock.instant();
        var file = files.findForChangeByKey(about).orElseThrow(() -> new CaseNotFound(about));
        if (!decision.isBy(by) || isFollowed(about, id)) {
            throw new UndoRefused(key);
        }
        var before = unsettled.takeToUndo(key, at).orElseThrow(() -> new UndoRefused(key));
        undone.save(new UndoneDecision(key, by, at));
        file.undo(decision.getOutcome(), before);
        measures.undecided(about.clinicId(), about.id(), decision.getDecidedAt());
        if (drafts.findById(draftKey(about, by)).isEmpty()) {
            drafts.save(new DecisionDraft(about, decision.toDraft(), by, at));
        }
        record(about, "decision-undone", Map.of(), by);
    }

    private boolean isFollowed(CaseKey about, UUID decision) {
        return decisions.findLatestFirst(about, Limit.of(1)).stream()
                .noneMatch(it -> it.id().equals(decision));
    }

    /** Adds something to a signed decision. Twice is once. */
    void add(CaseKey about, UUID id, AddendumForm form, Staff by) {
        var decision = decisions.get(new DecisionKey(about.clinicId(), id), about);
        var key = new EntryKey(about.clinicId(), form.ticket());
        if (!addenda.existsById(key)) {
            addenda.save(new Addendum(key, decision, form.toWords(), by, clock.instant()));
            record(about, "addendum-signed", Map.of(), by);
        }
    }

    private static DraftKey draftKey(CaseKey about, Staff by) {
        return new DraftKey(about.clinicId(), about.id(), by.id());
    }

    private void record(CaseKey about, String action, Map<String, String> detail, Staff by) {
        trail.append(about.clinicId(), by.actor(), action, new Subject("case", about.id()), detail);
    }
}
