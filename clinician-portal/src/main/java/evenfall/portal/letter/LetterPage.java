package evenfall.portal.letter;

import evenfall.portal.casefile.CaseDetails;
import evenfall.privacy.Confidential;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is being written, and to whom.
 *
 * @param language in which it is written, as a BCP 47 tag
 * @param drafted what was drafted for it
 * @param words as it is now
 * @param editedByName who wrote on it last; none where nobody has
 * @param reaches whether the patient has a way to read it on their page
 */
record LetterPage(
        CaseDetails file,
        String language,
        Confidential drafted,
        Confidential words,
        @Nullable String editedByName,
        @Nullable Instant editedAt,
        @Nullable Integer version,
        boolean reaches) {

    LetterForm form() {
        return new LetterForm(words.text(), version);
    }

    public boolean isBegun() {
        return version != null;
    }

    /** Whether the patient reads another language than the one there are texts in. */
    public boolean isInAnotherLanguage() {
        return !language.equals(file.language());
    }
}
