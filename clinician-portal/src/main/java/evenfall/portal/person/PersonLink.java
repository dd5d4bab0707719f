package evenfall.portal.person;

import evenfall.portal.security.Staff;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What somebody judged about two cases. It is followed by another judgement, never changed. */
@Entity
@Table(schema = "clinic", name = "person_link")
class PersonLink implements Persistable<PersonLinkKey> {

    @EmbeddedId
    private PersonLinkKey key;

    @Enumerated(EnumType.STRING)
    private Judgement judgement;

    private UUID judgedBy;

    private String judgedByName;

    private Instant judgedAt;

    @Transient
    private boolean kept;

    protected PersonLink() {}

    PersonLink(UUID clinic, Pair about, int version, Judgement judgement, Staff by, Instant at) {
        this.key = new PersonLinkKey(clinic, about.one(), about.other(), version);
        this.judgement = judgement;
        this.judgedBy = by.id();
        this.judgedByName = by.fullName();
        this.judgedAt = at;
    }

    @Override
    public PersonLinkKey getId() {
        return key;
    }

    /** A key that is made here says nothing about whether it is kept yet. */
    @Override
    public boolean isNew() {
        return !kept;
    }

    @PostLoad
    @PostPersist
    void isKept() {
        this.kept = true;
    }

    Pair pair() {
        return new Pair(key.caseId(), key.otherId());
    }

    int version() {
        return key.version();
    }

    Judgement judgement() {
        return judgement;
    }

    UUID judgedBy() {
        return judgedBy;
    }

    String judgedByName() {
        return judgedByName;
    }

    Instant judgedAt() {
        return judgedAt;
    }
}
