package evenfall.portal.casefile;

import evenfall.answer.Answers;
import evenfall.portal.security.Staff;
import evenfall.submission.Reply;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What the clinic asked a patient back, by whom and why, and when it was answered. */
@Entity
@DynamicUpdate
@Table(schema = "clinic", name = "question_back")
class QuestionBack {

    @EmbeddedId
    private EntryKey key;

    private UUID caseId;

    private Reply.Questions asked;

    private UUID askedBy;

    private String askedByName;

    private Instant askedAt;

    private @Nullable Instant answeredAt;

    protected QuestionBack() {}

    QuestionBack(CaseKey about, Reply.Questions asked, Staff by) {
        this.key = new EntryKey(about.clinicId(), asked.id());
        this.caseId = about.id();
        this.asked = asked;
        this.askedBy = by.id();
        this.askedByName = by.fullName();
        this.askedAt = asked.at();
    }

    /** Whether these answers are to what was asked, and to nothing else. */
    boolean isAnsweredBy(Answers answers) {
        return Set.copyOf(asked.questions()).containsAll(answers.given().keySet());
    }

    void answer(Instant at) {
        this.answeredAt = at;
    }

    public EntryKey getKey() {
        return key;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public Reply.Questions getAsked() {
        return asked;
    }

    public UUID getAskedBy() {
        return askedBy;
    }

    public String getAskedByName() {
        return askedByName;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public @Nullable Instant getAnsweredAt() {
        return answeredAt;
    }
}
