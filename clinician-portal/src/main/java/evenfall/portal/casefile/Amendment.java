package evenfall.portal.casefile;

import evenfall.answer.Answers;
import evenfall.assessment.Level;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a patient answered again. The submission stays as it was sent, and this as it came. */
@Entity
@Table(schema = "clinic", name = "amendment")
class Amendment {

    @EmbeddedId
    private EntryKey key;

    private UUID caseId;

    private UUID questionBackId;

    private Answers answers;

    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private Level levelBefore;

    @Enumerated(EnumType.STRING)
    private Level levelAfter;

    protected Amendment() {}

    Amendment(
            EntryKey key,
            QuestionBack answered,
            Answers answers,
            Instant receivedAt,
            Level levelBefore,
            Level levelAfter) {
        this.key = key;
        this.caseId = answered.getCaseId();
        this.questionBackId = answered.getKey().id();
        this.answers = answers;
        this.receivedAt = receivedAt;
        this.levelBefore = levelBefore;
        this.levelAfter = levelAfter;
    }

    public EntryKey getKey() {
        return key;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public UUID getQuestionBackId() {
        return questionBackId;
    }

    public Answers getAnswers() {
        return answers;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public Level getLevelBefore() {
        return levelBefore;
    }

    public Level getLevelAfter() {
        return levelAfter;
    }
}
