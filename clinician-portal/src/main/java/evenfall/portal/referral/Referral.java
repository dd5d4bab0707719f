package evenfall.portal.referral;

import evenfall.access.Role;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
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
import org.jspecify.annotations.Nullable;

/** A letter that asks another service to see a patient. Once signed it is the letter, and its words stay. */
@Entity
@Table(schema = "clinic", name = "referral")
class Referral {

    @EmbeddedId
    private ReferralKey key;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ReferralState state = ReferralState.DRAFT;

    @Embedded
    private LetterText text;

    private UUID draftedBy;

    private Instant createdAt;

    private @Nullable UUID signedBy;

    private @Nullable String signedByName;

    private @Nullable Instant signedAt;

    private @Nullable Letter letter;

    private @Nullable Instant sentAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Delivery sentHow;

    @Version
    private @Nullable Integer version;

    protected Referral() {}

    Referral(CaseKey about, LetterText text, Staff by, Instant at) {
        this.key = new ReferralKey(about.clinicId(), UUID.randomUUID());
        this.caseId = about.id();
        this.text = text;
        this.draftedBy = by.id();
        this.createdAt = at;
    }

    void edit(LetterText newText, Role by) {
        perform(ReferralAction.EDIT, by);
        this.text = newText.over(text);
    }

    void sign(Letter signed, Staff by, Instant at) {
        perform(ReferralAction.SIGN, by.role());
        this.letter = signed;
        this.signedBy = by.id();
        this.signedByName = by.fullName();
        this.signedAt = at;
    }

    void send(Delivery how, Role by, Instant at) {
        perform(ReferralAction.SEND, by);
        this.sentHow = how;
        this.sentAt = at;
    }

    void cancel(Role by) {
        perform(ReferralAction.CANCEL, by);
    }

    private void perform(ReferralAction action, Role by) {
        this.state = ReferralLifecycle.next(state, action, by).orElseThrow(() -> new ActionRefused(key, action, state));
    }

    Set<ReferralAction> actions(Role by) {
        return ReferralLifecycle.actions(state, by);
    }

    CaseKey about() {
        return new CaseKey(key.clinicId(), caseId);
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

    public UUID getDraftedBy() {
        return draftedBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
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

    @Nullable
    Letter getLetter() {
        return letter;
    }

    public @Nullable Instant getSentAt() {
        return sentAt;
    }

    public @Nullable Delivery getSentHow() {
        return sentHow;
    }

    public @Nullable Integer getVersion() {
        return version;
    }
}
