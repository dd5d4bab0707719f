package evenfall.portal.casefile;

import evenfall.assessment.Level;
import evenfall.submission.Patient;
import evenfall.submission.Submission;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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

    @Enumerated(EnumType.STRING)
    private CaseState state = CaseState.WAITING;

    private Instant receivedAt;

    private Instant dueAt;

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
        this.state = switch (outcome) {
            case CLOSE -> CaseState.CLOSED;
            case ADVISE, INVESTIGATE, REFER -> state == CaseState.REFERRED ? state : CaseState.DECIDED;
        };
    }

    /** A letter has left. A case that was closed before it left stays closed. */
    void refer() {
        if (state != CaseState.CLOSED) {
            this.state = CaseState.REFERRED;
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

    public short getLevelRank() {
        return levelRank;
    }

    public CaseState getState() {
        return state;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public Instant getDueAt() {
        return dueAt;
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
