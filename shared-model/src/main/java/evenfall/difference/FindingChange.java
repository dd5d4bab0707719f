package evenfall.difference;

import evenfall.assessment.Finding;
import evenfall.assessment.Outcome;
import evenfall.assessment.Verdict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A finding of one account or of both: new, gone, unchanged, or incomparable.
 *
 * @param finding as it is now; as it was then where it is gone
 * @param elsewhere what the account without the finding says to its rule; none where both have it, or the version that
 *     was read has no such rule
 * @param rewritten whether the rule asks for something else in the other version
 */
public record FindingChange(
        Turn turn, Finding finding, @Nullable Outcome elsewhere, boolean rewritten) {

    /** Whether the account without the finding does not rule it out, but leaves it open. */
    public boolean isOpenElsewhere() {
        return Optional.ofNullable(elsewhere)
                .filter(it -> it.verdict() == Verdict.UNKNOWN)
                .isPresent();
    }
}
