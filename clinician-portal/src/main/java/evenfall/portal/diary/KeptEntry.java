package evenfall.portal.diary;

import evenfall.submission.DiaryEntry;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** An entry of a diary, as the patient last left it. */
@Entity
@DynamicUpdate
@Table(schema = "clinic", name = "diary_entry")
class KeptEntry {

    @EmbeddedId
    private EntryKey key;

    private DiaryEntry entry;

    private Instant receivedAt;

    protected KeptEntry() {}

    KeptEntry(EntryKey key, DiaryEntry entry, Instant receivedAt) {
        this.key = key;
        this.entry = entry;
        this.receivedAt = receivedAt;
    }

    /** A message that was overtaken by a later one changes nothing. */
    void replace(DiaryEntry newEntry, Instant newReceivedAt) {
        if (!newReceivedAt.isBefore(receivedAt)) {
            this.entry = newEntry;
            this.receivedAt = newReceivedAt;
        }
    }

    public EntryKey getKey() {
        return key;
    }

    public DiaryEntry getEntry() {
        return entry;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }
}
