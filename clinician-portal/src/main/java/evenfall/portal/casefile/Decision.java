package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    private @Nullable DecisionContent content;

    private UUID decidedBy;

    private String decidedByName;

    private Instant decidedAt;

    protected Decision() {}

    Decision(
            DecisionKey key,
            CaseKey about,
            DecisionOutcome outcome,
            Confidential note,
            DecisionContent content,
            Staff by,
            Instant at) {
        this.key = key;
        this.caseId = about.id();
        this.outcome = outcome;
        this.note = note;
        this.content = content;
        this.decidedBy = by.id();
        this.decidedByName = by.fullName();
        this.decidedAt = at;
    }

    /** Whether somebody has decided just this before. */
    boolean isSameAs(DecisionOutcome otherOutcome, Confidential otherNote, DecisionContent other) {
        return outcome == otherOutcome && note.equals(otherNote) && content != null && content.decidesAs(other);
    }

    /** What was decided, as if it were being typed. */
    DraftContent toDraft() {
        var known = Optional.ofNullable(content);
        return new DraftContent(
                UUID.randomUUID(),
                outcome,
                note.text(),
                known.map(DecisionContent::advice).map(Confidential::text).orElse(""),
                Set.of(),
                known.map(DecisionContent::orders).orElse(List.of()).stream()
                        .map(it -> new OrderForm(it.what().text(), it.whatFor().text()))
                        .toList(),
                known.map(DecisionContent::lookAgain).map(LocalDate::toString).orElse(""),
                known.map(DecisionContent::closedBecause).orElse(null));
    }

    boolean isBy(Staff staff) {
        return decidedBy.equals(staff.id());
    }

    boolean isAbout(CaseKey about) {
        return key.clinicId().equals(about.clinicId()) && caseId.equals(about.id());
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

    public @Nullable DecisionContent getContent() {
        return content;
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
