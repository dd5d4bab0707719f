package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import evenfall.submission.Message.Wanted;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Something a patient wants done with what they sent. It stays until a person has answered for it. */
@Entity
@DynamicUpdate
@Table(schema = "clinic", name = "wish")
class Wish {

    @EmbeddedId
    private EntryKey key;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Wanted wanted;

    private Instant receivedAt;

    private @Nullable Confidential answer;

    private @Nullable UUID answeredBy;

    private @Nullable String answeredByName;

    private @Nullable Instant answeredAt;

    protected Wish() {}

    Wish(EntryKey key, CaseKey about, Wanted wanted, Instant receivedAt) {
        this.key = key;
        this.caseId = about.id();
        this.wanted = wanted;
        this.receivedAt = receivedAt;
    }

    void answer(Confidential text, Staff by, Instant at) {
        if (answeredAt != null) {
            throw new WishAnswered(key);
        }
        this.answer = text;
        this.answeredBy = by.id();
        this.answeredByName = by.fullName();
        this.answeredAt = at;
    }

    public EntryKey getKey() {
        return key;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public Wanted getWanted() {
        return wanted;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public @Nullable Confidential getAnswer() {
        return answer;
    }

    public @Nullable UUID getAnsweredBy() {
        return answeredBy;
    }

    public @Nullable String getAnsweredByName() {
        return answeredByName;
    }

    public @Nullable Instant getAnsweredAt() {
        return answeredAt;
    }
}
