package evenfall.portal.casefile;

import evenfall.answer.Answers;
import evenfall.assessment.Level;
import evenfall.portal.security.Staff;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that were measured and that staff added to a case, or that such an entry was a mistake. Never changed. */
@Entity
@Table(schema = "clinic", name = "staff_result")
class StaffResult {

    @EmbeddedId
    private EntryKey key;

    private UUID caseId;

    private @Nullable Answers answers;

    private @Nullable UUID takesBack;

    private UUID addedBy;

    private String addedByName;

    private Instant addedAt;

    @Enumerated(EnumType.STRING)
    private Level levelBefore;

    @Enumerated(EnumType.STRING)
    private Level levelAfter;

    protected StaffResult() {}

    private StaffResult(
            CaseKey about,
            @Nullable Answers answers,
            @Nullable UUID takesBack,
            Level before,
            Level after,
            Staff by,
            Instant at) {
        this.key = new EntryKey(about.clinicId(), UUID.randomUUID());
        this.caseId = about.id();
        this.answers = answers;
        this.takesBack = takesBack;
        this.addedBy = by.id();
        this.addedByName = by.fullName();
        this.addedAt = at;
        this.levelBefore = before;
        this.levelAfter = after;
    }

    static StaffResult of(CaseKey about, Answers answers, Level before, Level after, Staff by, Instant at) {
        return new StaffResult(about, answers, null, before, after, by, at);
    }

    /** That an earlier entry was a mistake. */
    static StaffResult against(CaseKey about, UUID mistaken, Level before, Level after, Staff by, Instant at) {
        return new StaffResult(about, null, mistaken, before, after, by, at);
    }

    public EntryKey getKey() {
        return key;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public @Nullable Answers getAnswers() {
        return answers;
    }

    public @Nullable UUID getTakesBack() {
        return takesBack;
    }

    public UUID getAddedBy() {
        return addedBy;
    }

    public String getAddedByName() {
        return addedByName;
    }

    public Instant getAddedAt() {
        return addedAt;
    }

    public Level getLevelBefore() {
        return levelBefore;
    }

    public Level getLevelAfter() {
        return levelAfter;
    }
}
