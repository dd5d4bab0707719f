package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision that somebody has begun to write. Colleagues see it, and only its author changes it. */
@Entity
@Table(schema = "clinic", name = "decision_draft")
class DecisionDraft {

    @EmbeddedId
    private DraftKey key;

    private String draftedByName;

    private DraftContent content;

    private Instant savedAt;

    @Version
    private @Nullable Integer version;

    protected DecisionDraft() {}

    DecisionDraft(CaseKey about, DraftContent content, Staff by, Instant at) {
        this.key = new DraftKey(about.clinicId(), about.id(), by.id());
        this.draftedByName = by.fullName();
        this.content = content;
        this.savedAt = at;
    }

    void keep(DraftContent newContent, Instant at) {
        this.content = newContent;
        this.savedAt = at;
    }

    boolean isBy(Staff staff) {
        return key.draftedBy().equals(staff.id());
    }

    boolean isAsShown(@Nullable Integer seenVersion) {
        return Objects.equals(version, seenVersion);
    }

    public DraftKey getKey() {
        return key;
    }

    public String getDraftedByName() {
        return draftedByName;
    }

    public DraftContent getContent() {
        return content;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public @Nullable Integer getVersion() {
        return version;
    }
}
