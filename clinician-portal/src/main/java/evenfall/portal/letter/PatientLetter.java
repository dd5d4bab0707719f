package evenfall.portal.letter;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A letter that a patient got, and what had been drafted for it. It is never changed. */
@Entity
@Table(schema = "clinic", name = "patient_letter")
class PatientLetter {

    @EmbeddedId
    private LetterKey key;

    private UUID caseId;

    private String language;

    private Confidential drafted;

    private Confidential words;

    @Enumerated(EnumType.STRING)
    private Way way;

    private UUID sentBy;

    private String sentByName;

    private Instant sentAt;

    protected PatientLetter() {}

    PatientLetter(LetterDraft draft, Way way, Staff by, Instant at) {
        this.key = new LetterKey(draft.getKey().clinicId(), draft.getLetterId());
        this.caseId = draft.getKey().caseId();
        this.language = draft.getLanguage();
        this.drafted = draft.getDrafted();
        this.words = draft.getWords();
        this.way = way;
        this.sentBy = by.id();
        this.sentByName = by.fullName();
        this.sentAt = at;
    }

    boolean isAbout(CaseKey about) {
        return key.clinicId().equals(about.clinicId()) && caseId.equals(about.id());
    }

    public boolean wasChanged() {
        return !words.equals(drafted);
    }

    public LetterKey getKey() {
        return key;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public String getLanguage() {
        return language;
    }

    public Confidential getDrafted() {
        return drafted;
    }

    public Confidential getWords() {
        return words;
    }

    public Way getWay() {
        return way;
    }

    public UUID getSentBy() {
        return sentBy;
    }

    public String getSentByName() {
        return sentByName;
    }

    public Instant getSentAt() {
        return sentAt;
    }
}
