package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What was added to a signed decision later. */
@Entity
@Table(schema = "clinic", name = "addendum")
class Addendum {

    @EmbeddedId
    private EntryKey key;

    private UUID caseId;

    private UUID decisionId;

    private Confidential words;

    private UUID addedBy;

    private String addedByName;

    private Instant addedAt;

    protected Addendum() {}

    Addendum(EntryKey key, Decision to, Confidential words, Staff by, Instant at) {
        this.key = key;
        this.caseId = to.getCaseId();
        this.decisionId = to.getKey().id();
        this.words = words;
        this.addedBy = by.id();
        this.addedByName = by.fullName();
        this.addedAt = at;
    }

    public EntryKey getKey() {
        return key;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public UUID getDecisionId() {
        return decisionId;
    }

    public Confidential getWords() {
        return words;
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
}
