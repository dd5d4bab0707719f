package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a decision was taken back. */
@Entity
@Table(schema = "clinic", name = "undone_decision")
class UndoneDecision {

    @EmbeddedId
    private DecisionKey key;

    private UUID undoneBy;

    private String undoneByName;

    private Instant undoneAt;

    protected UndoneDecision() {}

    UndoneDecision(DecisionKey key, Staff by, Instant at) {
        this.key = key;
        this.undoneBy = by.id();
        this.undoneByName = by.fullName();
        this.undoneAt = at;
    }

    public DecisionKey getKey() {
        return key;
    }

    public UUID getUndoneBy() {
        return undoneBy;
    }

    public String getUndoneByName() {
        return undoneByName;
    }

    public Instant getUndoneAt() {
        return undoneAt;
    }
}
