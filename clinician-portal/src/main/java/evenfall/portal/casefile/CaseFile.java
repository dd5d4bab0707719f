package evenfall.portal.casefile;

import evenfall.assessment.Level;
import evenfall.portal.reply.ReplyTo;
import evenfall.submission.Patient;
import evenfall.submission.Submission;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient's submission in the clinic's hands, and how far the clinic is with it. */
@Entity
@Table(schema = "clinic", name = "case_file")
class CaseFile {

    @EmbeddedId
    private CaseKey key;

    private UUID submissionId;

    private String reference;

    private String protocol;

    private String protocolVersion;

    private String language;

    @Enumerated(EnumType.STRING)
    private Level level;

    /** Lists sort by it. */
    private short levelRank;

    /** What the answers call for, where a clinician has set another level. */
    @Enumerated(EnumType.STRING)
    private @Nullable Level proposedLevel;

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.WAITING;

    /** Who must act. Whatever changes the case says so. */
    @Enumerated(EnumType.STRING)
    private Turn turn = Turn.CLINIC;

    /** Who works on the case. Claims are made beside whatever else happens to it, and never here. */
    @Column(insertable = false, updatable = false)
    private @Nullable UUID ownerId;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant claimedAt;

    private Instant receivedAt;

    private Instant dueAt;

    /** Since when the clinic waits for the patient. */
    private @Nullable Instant askedAt;

    /** When a case that was decided wants attention again. */
    private @Nullable Instant lookAgainAt;

    private short openWishes;

    private @Nullable Instant diaryWantedAt;

    private Patient patient;

    private Submission submission;

    @Version
    private @Nullable Integer version;

    protected CaseFile() {}

    CaseFile(CaseKey key, Submission submission, Level level, Instant receivedAt, Instant dueAt) {
        this.key = key;
        this.submissionId = submission.id();
        this.reference = submission.reference().value();
        this.protocol = submission.protocol();
        this.protocolVersion = submission.protocolVersion();
        this.language = submission.language();
        this.level = level;
        this.levelRank = rank(level);
        this.receivedAt = receivedAt;
        this.dueAt = dueAt;
        this.patient = submission.patient();
        this.submission = submission;
    }

    private static short rank(Level level) {
        return switch (level) {
            case EMERGENCY -> 0;
            case URGENT -> 1;
            case PRIORITY -> 2;
            case ROUTINE -> 3;
            case INFORMATION -> 4;
        };
    }

    void decide(DecisionOutcome outcome) {
        this.state = after(outcome, state);
        this.turn = turnAfter(outcome);
        this.askedAt = null;
        this.lookAgainAt = null;
    }

    private static CaseState after(DecisionOutcome outcome, CaseState before) {
        return switch (outcome) {
            case CLOSE -> CaseState.CLOSED;
            case ADVISE, INVESTIGATE, REFER -> before == CaseState.REFERRED ? before : CaseState.DECIDED;
        };
    }

    /** Wants attention again at a moment, and has to have got it at another. */
    void lookAgain(Instant from, Instant due) {
        this.lookAgainAt = from;
        this.dueAt = due;
    }

    /** The moment has come to look at it again, unless it was closed meanwhile. */
    void comeBack() {
        this.lookAgainAt = null;
        if (state == CaseState.DECIDED || state == CaseState.REFERRED) {
            this.state = CaseState.WAITING;
            this.turn = Turn.CLINIC;
        }
    }

    CaseStanding standing() {
        return new CaseStanding(state, turn, dueAt, askedAt, lookAgainAt);
    }

    /** A decision was taken back: all is as it was before it, unless something else has happened since. */
    void undo(DecisionOutcome outcome, CaseStanding before) {
        if (state == after(outcome, before.state())) {
            this.state = before.state();
            this.turn = before.turn();
            this.dueAt = before.dueAt();
            this.askedAt = before.askedAt();
            this.lookAgainAt = before.lookAgainAt();
        }
    }

    /** A clinician takes the case to be more or less urgent than the answers call for. */
    void setLevel(Level newLevel, Instant newDueAt) {
        this.proposedLevel = getProposedLevel() == newLevel ? null : getProposedLevel();
        this.level = newLevel;
        this.levelRank = rank(newLevel);
        this.dueAt = newDueAt;
    }

    /** A service that has a letter is still to answer it, whatever else was decided since. */
    private Turn turnAfter(DecisionOutcome outcome) {
        return switch (outcome) {
            case ADVISE -> state == CaseState.REFERRED ? Turn.SERVICE : Turn.NOBODY;
            // the tests are theirs to have done
            case INVESTIGATE -> state == CaseState.REFERRED ? Turn.SERVICE : Turn.PATIENT;
            // until the letter has left
            case REFER -> Turn.CLINIC;
            case CLOSE -> Turn.NOBODY;
        };
    }

    /** The patient is asked something; until the answer comes the clock stands still. */
    void ask(Instant at) {
        if (!mayBeAsked()) {
            throw new CannotBeAsked(key);
        }
        this.state = CaseState.ASKED;
        this.turn = Turn.PATIENT;
        this.askedAt = Objects.requireNonNullElse(askedAt, at);
    }

    /** Whether the clinic is not done, and there is a way for the patient to read what it asks. */
    boolean mayBeAsked() {
        return state != CaseState.CLOSED && submission.replies() != null;
    }

    /** The patient has answered: the case wants attention again, whatever was decided before. */
    void amend(Level newProposed, Level newLevel, Instant newDueAt) {
        this.proposedLevel = newProposed == newLevel ? null : newProposed;
        this.level = newLevel;
        this.levelRank = rank(newLevel);
        this.lookAgainAt = null;
        this.state = CaseState.WAITING;
        this.turn = Turn.CLINIC;
        this.dueAt = newDueAt;
        this.askedAt = null;
    }

    /**
     * What the clinic found out itself makes the case more pressing, or less. Whoever turns out to be in more of a hurry
     * wants attention again, whatever was decided before; for the others nothing else changes.
     */
    void judgeAgain(Level newProposed, Level newLevel, Instant dueIfMorePressing) {
        if (newLevel.compareTo(level) < 0) {
            amend(newProposed, newLevel, dueIfMorePressing);
        } else {
            this.proposedLevel = newProposed == newLevel ? null : newProposed;
            this.level = newLevel;
            this.levelRank = rank(newLevel);
        }
    }

    /** When the case is due if the clock goes on now, after it has stood still while the patient was asked. */
    Instant dueAfterWaiting(Instant now) {
        return askedAt == null ? dueAt : dueAt.plus(Duration.between(askedAt, now));
    }

    /** Wants a night diary from the patient, who is told once. */
    boolean wantDiary(Instant at) {
        if (!mayBeAsked()) {
            throw new CannotBeAsked(key);
        }
        boolean first = diaryWantedAt == null;
        this.diaryWantedAt = Objects.requireNonNullElse(diaryWantedAt, at);
        return first;
    }

    void wish() {
        this.openWishes++;
    }

    void answerWish() {
        this.openWishes--;
    }

    ReplyTo replyTo() {
        return new ReplyTo(key.clinicId(), submissionId, submission.replies());
    }

    /** A letter has left. A case that was closed before it left stays closed. */
    void refer() {
        if (state != CaseState.CLOSED) {
            this.state = CaseState.REFERRED;
            this.turn = Turn.SERVICE;
            this.askedAt = null;
        }
    }

    /** A service has answered a letter. A case that was closed meanwhile stays closed; the letter itself is still due. */
    void serviceAnswered(Instant due) {
        if (state == CaseState.REFERRED || state == CaseState.DECIDED) {
            this.state = CaseState.WAITING;
            this.turn = Turn.CLINIC;
            this.dueAt = due;
        }
    }

    public CaseKey getKey() {
        return key;
    }

    public UUID getSubmissionId() {
        return submissionId;
    }

    public String getReference() {
        return reference;
    }

    public String getProtocol() {
        return protocol;
    }

    public String getProtocolVersion() {
        return protocolVersion;
    }

    public String getLanguage() {
        return language;
    }

    public Level getLevel() {
        return level;
    }

    /** What the answers call for, whatever a clinician has set. */
    public Level getProposedLevel() {
        return Objects.requireNonNullElse(proposedLevel, level);
    }

    boolean isLevelSet() {
        return proposedLevel != null;
    }

    public @Nullable Instant getLookAgainAt() {
        return lookAgainAt;
    }

    public short getLevelRank() {
        return levelRank;
    }

    public CaseState getState() {
        return state;
    }

    public Turn getTurn() {
        return turn;
    }

    public @Nullable UUID getOwnerId() {
        return ownerId;
    }

    public @Nullable Instant getClaimedAt() {
        return claimedAt;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public Instant getDueAt() {
        return dueAt;
    }

    public @Nullable Instant getAskedAt() {
        return askedAt;
    }

    public short getOpenWishes() {
        return openWishes;
    }

    public @Nullable Instant getDiaryWantedAt() {
        return diaryWantedAt;
    }

    public boolean isAskable() {
        return mayBeAsked();
    }

    public Patient getPatient() {
        return patient;
    }

    public Submission getSubmission() {
        return submission;
    }

    public @Nullable Integer getVersion() {
        return version;
    }
}
