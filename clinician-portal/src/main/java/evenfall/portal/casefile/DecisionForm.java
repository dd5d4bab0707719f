package evenfall.portal.casefile;

import evenfall.portal.page.Chosen;
import evenfall.privacy.Confidential;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician decides about a case, and why.
 *
 * @param version of the case as it was shown
 */
record DecisionForm(
        @Chosen @Nullable DecisionOutcome outcome,

        @NotBlank @CodePointLength(max = Confidential.MAX_LENGTH)
        String note,

        int version) {

    DecisionForm {
        // browsers send two characters for the end of a line; it counts as one
        note = Objects.requireNonNullElse(note, "").replace("\r\n", "\n").strip();
    }

    static DecisionForm blank(int version) {
        return new DecisionForm(null, "", version);
    }

    /** The same words, to be weighed against what has happened meanwhile. */
    DecisionForm on(int newVersion) {
        return new DecisionForm(outcome, note, newVersion);
    }

    Confidential toNote() {
        return new Confidential(note);
    }

    @Override
    public String toString() {
        return "[decision]";
    }
}
