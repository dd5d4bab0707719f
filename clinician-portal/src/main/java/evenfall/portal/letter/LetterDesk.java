package evenfall.portal.letter;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.casefile.DecisionRecord;
import evenfall.portal.casefile.PatientLine;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import evenfall.submission.Reply;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes to patients in plain words: drafted from what the protocol says, changed by a clinician, and kept as it was sent. */
@Service
@Transactional
class LetterDesk {

    private final LetterDrafts drafts;

    private final PatientLetters letters;

    private final CaseRoom cases;

    private final DecisionRecord decisions;

    private final PatientLine line;

    private final ClinicProfiles clinics;

    private final MessageSource messages;

    private final AuditTrail trail;

    private final Clock clock;

    LetterDesk(
            LetterDrafts drafts,
            PatientLetters letters,
            CaseRoom cases,
            DecisionRecord decisions,
            PatientLine line,
            ClinicProfiles clinics,
            MessageSource messages,
            AuditTrail trail,
            Clock clock) {
        this.drafts = drafts;
        this.letters = letters;
        this.cases = cases;
        this.decisions = decisions;
        this.line = line;
        this.clinics = clinics;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /** The letter as somebody has begun it, or as it would be drafted now; showing it is recorded. */
    LetterPage view(CaseKey about, Staff by) {
        record(about, "patient-letter-viewed", Map.of(), by);
        var file = cases.details(about);
        return drafts.findById(LetterDraftKey.of(about))
                .map(it -> new LetterPage(
                        file,
                        it.getLanguage(),
                        it.getDrafted(),
                        it.getWords(),
                        it.getEditedByName(),
                        it.getEditedAt(),
                        it.getVersion(),
                        line.reaches(about)))
                .orElseGet(() -> {
                    var first = first(about, by);
                    return new LetterPage(file, language(about), first, first, null, null, null, line.reaches(about));
                });
    }

    private Confidential first(CaseKey about, Staff by) {
        var clinic = clinics.find(about.clinicId()).orElseThrow();
        return new FirstWords(messages, clinic).of(cases.open(about), decisions.latest(about), by.fullName());
    }

    private String language(CaseKey about) {
        var open = cases.open(about);
        return open.reading().protocol().in(open.details().language()).language();
    }

    void edit(CaseKey about, LetterForm form, Staff by) {
        cases.hold(about);
        var at = clock.instant();
        var begun = drafts.findById(LetterDraftKey.of(about));
        if (!begun.map(it -> it.isAsShown(form.version())).orElse(form.version() == null)) {
            throw new LetterChangedMeanwhile(about);
        }
        var draft = begun.orElseGet(
                () -> new LetterDraft(about, language(about), first(about, by), form.toWords(), by, at));
        draft.edit(form.toWords(), by, at);
        drafts.saveAndFlush(draft);
        record(about, "patient-letter-edited", Map.of(), by);
    }

    /** Begins anew with what would be drafted now. */
    void discard(CaseKey about, int seenVersion, Staff by) {
        drafts.delete(asShown(about, seenVersion));
        record(about, "patient-letter-discarded", Map.of(), by);
    }

    /**
     * Sends the letter, or notes that it is handed over on paper where the patient has no page to read it on.
     *
     * @return the id of the letter
     */
    UUID send(CaseKey about, int seenVersion, Staff by) {
        cases.hold(about);
        var draft = asShown(about, seenVersion);
        var at = clock.instant();
        var way = line.reaches(about) ? Way.PAGE : Way.PAPER;
        var letter = letters.saveAndFlush(new PatientLetter(draft, way, by, at));
        drafts.delete(draft);
        var id = letter.getKey().id();
        line.tell(about, new Reply.Letter(id, letter.getWords(), by.fullName(), at));
        record(about, "patient-letter-sent", Map.of("way", way.name()), by);
        return id;
    }

    private LetterDraft asShown(CaseKey about, int seenVersion) {
        return drafts.findById(LetterDraftKey.of(about))
                .filter(it -> it.isAsShown(seenVersion))
                .orElseThrow(() -> new LetterChangedMeanwhile(about));
    }

    /** A letter as it was sent. */
    PatientLetter letter(CaseKey about, UUID id, Staff by) {
        var letter = letters.get(new LetterKey(about.clinicId(), id), about);
        record(about, "patient-letter-opened", Map.of(), by);
        return letter;
    }

    private void record(CaseKey about, String action, Map<String, String> detail, Staff by) {
        trail.append(about.clinicId(), by.actor(), action, new Subject("case", about.id()), detail);
    }
}
