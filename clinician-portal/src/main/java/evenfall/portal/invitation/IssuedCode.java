package evenfall.portal.invitation;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An invitation as the patients' side sees it: whether it opens, and how far whoever has it has come. */
@Entity
@Immutable
@Table(schema = "intake", name = "invitation")
class IssuedCode {

    @EmbeddedId
    private InvitationKey key;

    private Instant expiresAt;

    private @Nullable Instant revokedAt;

    private @Nullable Instant usedAt;

    private short begun;

    protected IssuedCode() {}

    public InvitationKey getKey() {
        return key;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public @Nullable Instant getRevokedAt() {
        return revokedAt;
    }

    public @Nullable Instant getUsedAt() {
        return usedAt;
    }

    public short getBegun() {
        return begun;
    }
}
