package evenfall.portal.casefile;

import evenfall.portal.page.Chosen;
import evenfall.privacy.Confidential;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician makes of a finding.
 *
 * @param reason may be empty, except where the finding is rejected
 * @param version of the case as it was shown
 */
record ReviewForm(
        @Chosen @Nullable ReviewState state,

        @CodePointLength(max = Confidential.MAX_LENGTH)
        String reason,

        int version) {

    ReviewForm {
        reason = Objects.requireNonNullElse(reason, "").replace("\r\n", "\n").strip();
    }

    static ReviewForm blank(int version) {
        return new ReviewForm(null, "", version);
    }

    /** The same words, to be weighed against what has happened meanwhile. */
    ReviewForm on(int newVersion) {
        return new ReviewForm(state, reason, newVersion);
    }

    boolean lacksReason() {
        return state != null && state.needsReason() && reason.isEmpty();
    }

    @Nullable Confidential toReason() {
        return reason.isEmpty() ? null : new Confidential(reason);
    }

    @Override
    public String toString() {
        return "[finding review]";
    }
}
