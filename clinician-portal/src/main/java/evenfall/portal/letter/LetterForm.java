package evenfall.portal.letter;

import evenfall.privacy.Confidential;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician writes to a patient.
 *
 * @param version of the letter as it was shown; none where nobody had begun
 */
record LetterForm(
        @NotBlank @CodePointLength(max = Confidential.MAX_LENGTH)
        String letter,

        @Nullable Integer version) {

    LetterForm {
        letter = Objects.requireNonNullElse(letter, "").replace("\r\n", "\n").strip();
    }

    /** The same words, to be weighed against what somebody else wrote meanwhile. */
    LetterForm on(@Nullable Integer newVersion) {
        return new LetterForm(letter, newVersion);
    }

    Confidential toWords() {
        return new Confidential(letter);
    }

    @Override
    public String toString() {
        return "[letter]";
    }
}
