package evenfall.portal.opinion;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A question about a case to a colleague, and what they think. */
@Entity
@DynamicUpdate
@Table(schema = "clinic", name = "second_opinion")
class SecondOpinion {

    @EmbeddedId
    private OpinionKey key;

    private UUID caseId;

    private Confidential question;

    private UUID askedBy;

    private String askedByName;

    private UUID askedOf;

    private String askedOfName;

    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable Confidential words;

    private @Nullable Instant answeredAt;

    protected SecondOpinion() {}

    SecondOpinion(OpinionKey key, CaseKey about, Confidential question, Staff by, Colleague of, Instant at) {
        this.key = key;
        this.caseId = about.id();
        this.question = question;
        this.askedBy = by.id();
        this.askedByName = by.fullName();
        this.askedOf = of.id();
        this.askedOfName = of.name();
        this.askedAt = at;
    }

    void give(Verdict given, Confidential because, Staff by, Instant at) {
        if (!askedOf.equals(by.id())) {
            throw new AskedOfSomebodyElse(key);
        }
        if (answeredAt != null) {
            throw new OpinionGiven(key);
        }
        this.verdict = given;
        this.words = because;
        this.answeredAt = at;
    }

    boolean isOf(Staff staff) {
        return askedOf.equals(staff.id());
    }

    CaseKey about() {
        return new CaseKey(key.clinicId(), caseId);
    }

    public OpinionKey getKey() {
        return key;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public Confidential getQuestion() {
        return question;
    }

    public UUID getAskedBy() {
        return askedBy;
    }

    public String getAskedByName() {
        return askedByName;
    }

    public UUID getAskedOf() {
        return askedOf;
    }

    public String getAskedOfName() {
        return askedOfName;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public @Nullable Verdict getVerdict() {
        return verdict;
    }

    public @Nullable Confidential getWords() {
        return words;
    }

    public @Nullable Instant getAnsweredAt() {
        return answeredAt;
    }
}
