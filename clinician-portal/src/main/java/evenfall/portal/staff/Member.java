package evenfall.portal.staff;

import evenfall.access.Role;
import evenfall.portal.security.Staff;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works at the clinic, from the invitation on. */
@Entity
@Table(schema = "clinic", name = "staff")
class Member {

    @EmbeddedId
    private StaffKey key;

    private String email;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private @Nullable String passphraseHash;

    @Enumerated(EnumType.STRING)
    private StaffState state = StaffState.INVITED;

    private boolean lead;

    private Instant createdAt;

    private @Nullable Instant lastSeenAt;

    @Version
    private @Nullable Integer version;

    protected Member() {}

    Member(UUID clinic, String email, String name, Role role, Instant at) {
        this.key = new StaffKey(clinic, UUID.randomUUID());
        this.email = email;
        this.name = name;
        this.role = role;
        this.createdAt = at;
    }

    /** Accepts the invitation. */
    void activate(String hash) {
        if (state != StaffState.INVITED) {
            throw new NotWhileInThisState(key);
        }
        this.passphraseHash = hash;
        this.state = StaffState.ACTIVE;
    }

    void changeRole(Role newRole, boolean leads) {
        this.role = newRole;
        this.lead = leads;
    }

    void disable() {
        this.state = StaffState.DISABLED;
    }

    /** Back to where this person was before: without a passphrase that is an open invitation. */
    void enable() {
        if (state == StaffState.DISABLED) {
            this.state = passphraseHash == null ? StaffState.INVITED : StaffState.ACTIVE;
        }
    }

    boolean isInvited() {
        return state == StaffState.INVITED;
    }

    boolean isActive() {
        return state == StaffState.ACTIVE;
    }

    boolean isActiveAdministrator() {
        return isActive() && role == Role.ADMINISTRATOR;
    }

    Staff signedIn() {
        return new Staff(key.clinicId(), key.id(), name, role);
    }

    public StaffKey getKey() {
        return key;
    }

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }

    public boolean isLead() {
        return lead;
    }

    public Role getRole() {
        return role;
    }

    @Nullable
    String getPassphraseHash() {
        return passphraseHash;
    }

    public StaffState getState() {
        return state;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public @Nullable Instant getLastSeenAt() {
        return lastSeenAt;
    }

    public @Nullable Integer getVersion() {
        return version;
    }
}
