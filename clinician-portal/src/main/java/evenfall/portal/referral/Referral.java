package evenfall.portal.referral;

import evenfall.access.Role;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import evenfall.referral.Priority;
import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralLifecycle;
import evenfall.referral.ReferralState;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Another service is asked to see a patient, and to write what came of it. Until it is over it is somebody's, and due.
 *
 * <p>Alerts go on beside whatever else is done to it, so a change never writes more than it changes.
 */
@Entity
@DynamicUpdate
@Table(schema = "clinic", name = "referral")
class Referral {

    @EmbeddedId
    private ReferralKey key;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ReferralState state = ReferralState.DRAFT;

    @Embedded
    private LetterText text;

    private @Nullable String pathway;

    private @Nullable UUID serviceId;

    private UUID draftedBy;

    private UUID ownerId;

    private Instant createdAt;

    private Instant enteredAt;

    private @Nullable Instant dueAt;

    private short rung;

    private @Nullable Instant alertAt;

    private short letters;

    private @Nullable UUID signedBy;

    private @Nullable String signedByName;

    private @Nullable Instant signedAt;

    private @Nullable Instant sentAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Delivery sentHow;

    private @Nullable Confidential gap;

    private @Nullable Instant appointmentAt;

    private @Nullable UUID redirectedFrom;

    private short outOfTurn;

    private @Nullable UUID closedBy;

    private @Nullable String closedByName;

    @Version
    private @Nullable Integer version;

    protected Referral() {}

    Referral(CaseKey about, LetterText text, Staff by, Instant at, Instant due) {
        this.key = new ReferralKey(about.clinicId(), UUID.randomUUID());
        this.caseId = about.id();
        this.text = text;
        this.pathway = text.pathway();
        this.serviceId = text.serviceId();
        this.draftedBy = by.id();
        this.ownerId = by.id();
        this.createdAt = at;
        this.enteredAt = at;
        this.dueAt = due;
        this.alertAt = due;
    }

    /** Goes on from another one, which ends with it. */
    void goOnFrom(Referral other) {
        this.redirectedFrom = other.key.id();
        this.ownerId = other.ownerId;
    }

    void edit(LetterText newText) {
        this.text = newText.over(text);
        this.serviceId = text.serviceId();
    }

    /** Another letter is signed; answers which one of this referral it is. */
    short sign(Staff by, Instant at) {
        this.signedBy = by.id();
        this.signedByName = by.fullName();
        this.signedAt = at;
        this.letters++;
        return letters;
    }

    /** What was signed is written anew; the letter that was signed stays. */
    void takeUpAgain() {
        this.signedBy = null;
        this.signedByName = null;
        this.signedAt = null;
    }

    void send(Delivery how, @Nullable Confidential newGap, Instant at) {
        this.sentHow = how;
        this.gap = newGap;
        this.sentAt = at;
    }

    void book(Instant at) {
        this.appointmentAt = at;
    }

    void handTo(Staff owner) {
        this.ownerId = owner.id();
    }

    /** It is as it is now until something happens, which has to be by a time. */
    void enter(ReferralState now, Instant at, Instant due) {
        this.state = now;
        this.enteredAt = at;
        this.closedBy = null;
        this.closedByName = null;
        await(due);
    }

    /** It is over, and a named person has ended it. */
    void end(ReferralState now, Instant at, Staff by) {
        this.state = now;
        this.enteredAt = at;
        this.closedBy = by.id();
        this.closedByName = by.fullName();
        this.rung = 0;
        this.dueAt = null;
        this.alertAt = null;
    }

    /** Somebody has been asked, or asks for more time: it is due again at another moment, and alerts begin anew. */
    void await(Instant due) {
        this.rung = 0;
        this.dueAt = due;
        this.alertAt = due;
    }

    /** Something was said that cannot be done any more; somebody has to look at it. */
    void noteOutOfTurn(Instant due) {
        this.outOfTurn++;
        if (dueAt == null || due.isBefore(dueAt)) {
            await(due);
        }
    }

    /** Somebody has looked at all that was said out of turn. */
    void lookedAt() {
        this.outOfTurn = 0;
        if (state.isOver()) {
            this.dueAt = null;
            this.alertAt = null;
        }
    }

    Set<ReferralAction> actions(Role by) {
        return ReferralLifecycle.actions(state, by);
    }

    CaseKey about() {
        return new CaseKey(key.clinicId(), caseId);
    }

    Priority priority() {
        return text.priority();
    }

    public ReferralKey getKey() {
        return key;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public ReferralState getState() {
        return state;
    }

    public LetterText getText() {
        return text;
    }

    public @Nullable String getPathway() {
        return pathway;
    }

    public @Nullable UUID getServiceId() {
        return serviceId;
    }

    public UUID getDraftedBy() {
        return draftedBy;
    }

    public UUID getOwnerId() {
        return ownerId;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    public @Nullable Instant getDueAt() {
        return dueAt;
    }

    public short getRung() {
        return rung;
    }

    public @Nullable Instant getAlertAt() {
        return alertAt;
    }

    public short getLetters() {
        return letters;
    }

    public @Nullable UUID getSignedBy() {
        return signedBy;
    }

    public @Nullable String getSignedByName() {
        return signedByName;
    }

    public @Nullable Instant getSignedAt() {
        return signedAt;
    }

    public @Nullable Instant getSentAt() {
        return sentAt;
    }

    public @Nullable Delivery getSentHow() {
        return sentHow;
    }

    public @Nullable Confidential getGap() {
        return gap;
    }

    public @Nullable Instant getAppointmentAt() {
        return appointmentAt;
    }

    public @Nullable UUID getRedirectedFrom() {
        return redirectedFrom;
    }

    public short getOutOfTurn() {
        return outOfTurn;
    }

    public @Nullable UUID getClosedBy() {
        return closedBy;
    }

    public @Nullable String getClosedByName() {
        return closedByName;
    }

    public @Nullable Integer getVersion() {
        return version;
    }
}
