package evenfall.portal.person;

import evenfall.assessment.Level;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseState;
import evenfall.submission.Patient;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A case as far as it says who the patient is, without what was answered. */
@Entity
@DynamicUpdate
@Table(schema = "clinic", name = "case_file")
class PersonCase {

    @EmbeddedId
    private CaseKey key;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private String language;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Level level;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Column(updatable = false)
    private Instant receivedAt;

    @Column(updatable = false)
    private Patient patient;

    private @Nullable UUID personId;

    private int personVersion;

    protected PersonCase() {}

    /** Somebody has judged with whom this case belongs. */
    void belongTo(@Nullable UUID person) {
        this.personId = person;
        this.personVersion++;
    }

    CaseKey key() {
        return key;
    }

    UUID id() {
        return key.id();
    }

    Patient patient() {
        return patient;
    }

    @Nullable
    UUID personId() {
        return personId;
    }

    /** What cases of one person share and no other case has. */
    UUID personOrCase() {
        return Objects.requireNonNullElse(personId, key.id());
    }

    int personVersion() {
        return personVersion;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    OtherCase seen() {
        return new OtherCase(key.id(), reference, language, level, state, receivedAt);
    }
}
