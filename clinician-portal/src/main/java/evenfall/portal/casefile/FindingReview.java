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
import org.jspecify.annotations.Nullable;

/** What a clinician made of a finding. It is followed by another one, never changed. */
@Entity
@Table(schema = "clinic", name = "finding_review")
class FindingReview {

    @EmbeddedId
    private EntryKey key;

    private UUID caseId;

    private String rule;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private @Nullable Confidential reason;

    private UUID reviewedBy;

    private String reviewedByName;

    private Instant reviewedAt;

    protected FindingReview() {}

    FindingReview(CaseKey about, String rule, ReviewState state, @Nullable Confidential reason, Staff by, Instant at) {
        if (state.needsReason() && reason == null) {
            throw new IllegalArgumentException("Nobody rejects a finding without a reason");
        }
        this.key = new EntryKey(about.clinicId(), UUID.randomUUID());
        this.caseId = about.id();
        this.rule = rule;
        this.state = state;
        this.reason = reason;
        this.reviewedBy = by.id();
        this.reviewedByName = by.fullName();
        this.reviewedAt = at;
    }

    public EntryKey getKey() {
        return key;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public String getRule() {
        return rule;
    }

    public ReviewState getState() {
        return state;
    }

    public @Nullable Confidential getReason() {
        return reason;
    }

    public UUID getReviewedBy() {
        return reviewedBy;
    }

    public String getReviewedByName() {
        return reviewedByName;
    }

    public Instant getReviewedAt() {
        return reviewedAt;
    }
}
