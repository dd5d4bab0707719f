package evenfall.portal.letter;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter to a patient that is being written: as it was drafted, and as it is now. */
@Entity
@Table(schema = "clinic", name = "patient_letter_draft")
class LetterDraft {

    @EmbeddedId
    private LetterDraftKey key;

    private UUID letterId;

    private String language;

    private Confidential drafted;

    private Confidential words;

    private UUID editedBy;

    private String editedByName;

    private Instant editedAt;

    @Version
    private @Nullable Integer version;

    protected LetterDraft() {}

    LetterDraft(CaseKey about, String language, Confidential drafted, Confidential words, Staff by, Instant at) {
        this.key = LetterDraftKey.of(about);
        this.letterId = UUID.randomUUID();
        this.language = language;
        this.drafted = drafted;
        edit(words, by, at);
    }

    final void edit(Confidential newWords, Staff by, Instant at) {
        this.words = newWords;
        this.editedBy = by.id();
        this.editedByName = by.fullName();
        this.editedAt = at;
    }

    boolean isAsShown(@Nullable Integer seenVersion) {
        return Objects.equals(version, seenVersion);
    }

    public LetterDraftKey getKey() {
        return key;
    }

    public UUID getLetterId() {
        return letterId;
    }

    public String getLanguage() {
        return language;
    }

    public Confidential getDrafted() {
        return drafted;
    }

    public Confidential getWords() {
        return words;
    }

    public UUID getEditedBy() {
        return editedBy;
    }

    public String getEditedByName() {
        return editedByName;
    }

    public Instant getEditedAt() {
        return editedAt;
    }

    public @Nullable Integer getVersion() {
        return version;
    }
}
