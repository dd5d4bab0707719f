package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What was decided about a case, by whom and why. It is followed by another one, never changed. */
@Entity
@Table(schema = "clinic", name = "decision")
class Decision {

    @EmbeddedId
    private DecisionKey key;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private DecisionOutcome outcome;

    private Confidential note;

    private UUID decidedBy;

    private String decidedByName;

    private Instant decidedAt;

    protected Decision() {}

    Decision(CaseKey about, DecisionOutcome outcome, Confidential note, Staff by, Instant at) {
        this.key = new DecisionKey(about.clinicId(), UUID.randomUUID());
        this.caseId = about.id();
        this.outcome = outcome;
        this.note = note;
        this.decidedBy = by.id();
        this.decidedByName = by.fullName();
        this.decidedAt = at;
    }

    public DecisionKey getKey() {
        return key;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public DecisionOutcome getOutcome() {
        return outcome;
    }

    public Confidential getNote() {
        return note;
    }

    public UUID getDecidedBy() {
        return decidedBy;
    }

    public String getDecidedByName() {
        return decidedByName;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
