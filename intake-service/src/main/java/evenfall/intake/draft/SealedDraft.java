package evenfall.intake.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft, or the receipt it became, as the database keeps it: found by a keyed hash of the code, opened by the code. */
@Entity
@Table(schema = "intake", name = "draft")
class SealedDraft {

    private static final int MOST_TRIES = 5;

    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    enum State {
        OPEN,
        SENT
    }

    @Id
    private byte[] lookup;

    @Column(updatable = false)
    private UUID clinicId;

    private byte[] sealed;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    private Instant expiresAt;

    private short failedTries;

    private @Nullable Instant lockedUntil;

    @Version
    private @Nullable Integer version;

    protected SealedDraft() {}

    SealedDraft(byte[] lookup, UUID clinicId, byte[] sealed, Instant now, Instant expiresAt) {
        this.lookup = lookup;
        this.clinicId = clinicId;
        this.sealed = sealed;
        this.createdAt = now;
        this.updatedAt = now;
        this.expiresAt = expiresAt;
    }

    void replace(byte[] content, Instant now, Instant keptUntil) {
        this.sealed = content;
        this.updatedAt = now;
        this.expiresAt = keptUntil;
    }

    /** Puts the receipt in the place of the answers. */
    void conclude(byte[] receipt, Instant now, Instant keptUntil) {
        replace(receipt, now, keptUntil);
        this.state = State.SENT;
    }

    void keepUntil(Instant later) {
        this.expiresAt = later;
    }

    /** The code was given with a wrong date of birth; after a few such tries it is of no use for a while. */
    void refuse(Instant now) {
        failedTries++;
        if (failedTries >= MOST_TRIES) {
            lockedUntil = now.plus(LOCKED_FOR);
            failedTries = 0;
        }
    }

    void admit() {
        failedTries = 0;
        lockedUntil = null;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    byte[] sealed() {
        return sealed;
    }

    State state() {
        return state;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
