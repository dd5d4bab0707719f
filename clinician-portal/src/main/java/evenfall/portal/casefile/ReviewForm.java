package evenfall.portal.casefile;

import evenfall.privacy.Confidential;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a clinician makes of a finding.
 *
 * @param state absent where none of them was chosen
 * @param reason may be empty, except where the finding is rejected
 * @param version of the case as it was shown; none of a case where it is no number
 */
record ReviewForm(@Nullable ReviewState state, String reason, int version) {

    ReviewForm {
        reason = reason.replace("\r\n", "\n").strip();
    }

    static ReviewForm blank(int version) {
        return new ReviewForm(null, "", version);
    }

    static ReviewForm of(String state, String reason, String version) {
        return new ReviewForm(
                Arrays.stream(ReviewState.values())
                        .filter(it -> it.name().equals(state))
                        .findFirst()
                        .orElse(null),
                reason,
                Optional.of(version)
                        .filter(it -> it.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .orElse(-1));
    }

    /** The same words, to be weighed against what has happened meanwhile. */
    ReviewForm on(int newVersion) {
        return new ReviewForm(state, reason, newVersion);
    }

    /** Says what has to be mended. */
    void check(Errors errors) {
        if (state == null) {
            errors.rejectValue("state", "review.state");
        } else if (state.needsReason() && reason.isEmpty()) {
            errors.rejectValue("reason", "review.reason");
        }
        if (reason.codePointCount(0, reason.length()) > Confidential.MAX_LENGTH) {
            errors.rejectValue("reason", "review.too-long", new Object[] {Confidential.MAX_LENGTH}, null);
        }
    }

    @Nullable
    Confidential toReason() {
        return reason.isEmpty() ? null : new Confidential(reason);
    }

    @Override
    public String toString() {
        return "[finding review]";
    }
}
