package evenfall.portal.casefile;

import evenfall.privacy.Confidential;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * What was done about a wish, for the patient to read.
 *
 * @param version of the case as it was shown
 */
record WishForm(@NotBlank @CodePointLength(max = 2000) String answer, int version) {

    WishForm {
        answer = Objects.requireNonNullElse(answer, "").replace("\r\n", "\n").strip();
    }

    /** The same words, to be weighed against what has happened meanwhile. */
    WishForm on(int newVersion) {
        return new WishForm(answer, newVersion);
    }

    Confidential toAnswer() {
        return new Confidential(answer);
    }

    @Override
    public String toString() {
        return "[answer to a wish]";
    }
}
