package evenfall.portal.invitation;

import evenfall.portal.security.Staff;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Whom the clinic invited, and who did. The code is kept nowhere. */
@Entity
@Table(schema = "clinic", name = "patient_invitation")
class PatientInvitation {

    @EmbeddedId
    private InvitationKey key;

    private InvitedPerson person;

    private UUID invitedBy;

    private String invitedByName;

    private Instant invitedAt;

    protected PatientInvitation() {}

    PatientInvitation(InvitationKey key, InvitedPerson person, Staff by, Instant at) {
        this.key = key;
        this.person = person;
        this.invitedBy = by.id();
        this.invitedByName = by.fullName();
        this.invitedAt = at;
    }

    public InvitationKey getKey() {
        return key;
    }

    public InvitedPerson getPerson() {
        return person;
    }

    public UUID getInvitedBy() {
        return invitedBy;
    }

    public String getInvitedByName() {
        return invitedByName;
    }

    public Instant getInvitedAt() {
        return invitedAt;
    }
}
