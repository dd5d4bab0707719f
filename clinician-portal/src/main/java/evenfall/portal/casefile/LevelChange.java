package evenfall.portal.casefile;

import evenfall.assessment.Level;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a case came to another level than the proposed one, or back to it. It is followed by another one, never changed. */
@Entity
@Table(schema = "clinic", name = "level_change")
class LevelChange {

    @EmbeddedId
    private EntryKey key;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Level proposed;

    @Enumerated(EnumType.STRING)
    private Level levelBefore;

    @Enumerated(EnumType.STRING)
    private Level levelAfter;

    private @Nullable Confidential because;

    private @Nullable UUID changedBy;

    private @Nullable String changedByName;

    private Instant changedAt;

    protected LevelChange() {}

    /** Nobody's: later answers of the patient lifted what a clinician had set. */
    LevelChange(CaseFile file, Level proposed, Level after, Instant at) {
        this.key = new EntryKey(file.getKey().clinicId(), UUID.randomUUID());
        this.caseId = file.getKey().id();
        this.proposed = proposed;
        this.levelBefore = file.getLevel();
        this.levelAfter = after;
        this.changedAt = at;
    }

    LevelChange(CaseFile file, Level after, Confidential because, Staff by, Instant at) {
        this(file, file.getProposedLevel(), after, at);
        this.because = because;
        this.changedBy = by.id();
        this.changedByName = by.fullName();
    }

    public EntryKey getKey() {
        return key;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public Level getProposed() {
        return proposed;
    }

    public Level getLevelBefore() {
        return levelBefore;
    }

    public Level getLevelAfter() {
        return levelAfter;
    }

    public @Nullable Confidential getBecause() {
        return because;
    }

    public @Nullable UUID getChangedBy() {
        return changedBy;
    }

    public @Nullable String getChangedByName() {
        return changedByName;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
