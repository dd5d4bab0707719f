package evenfall.portal.worklist;

import evenfall.assessment.Level;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseState;
import evenfall.submission.Patient;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A case as the worklist sees it: who and since when, without what was answered. */
@Entity
@Immutable
@Table(schema = "clinic", name = "case_file")
class ListedCase {

    @EmbeddedId
    private CaseKey key;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Level level;

    private short levelRank;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private Instant receivedAt;

    private Instant dueAt;

    private short openWishes;

    private Patient patient;

    protected ListedCase() {}

    CaseKey key() {
        return key;
    }

    String reference() {
        return reference;
    }

    Level level() {
        return level;
    }

    CaseState state() {
        return state;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean hasOpenWishes() {
        return openWishes > 0;
    }

    Patient patient() {
        return patient;
    }

    Position position() {
        return new Position(levelRank, receivedAt, key.id());
    }
}
