package evenfall.difference;

import evenfall.assessment.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What a derived value came out as then and now.
 *
 * @param then nothing where that version does not derive it
 * @param now likewise
 * @param rewritten whether the two versions work it out differently; then it is never called better or worse
 */
public record ValueChange(
        String name,
        Turn turn,
        @Nullable Fact then,
        @Nullable Fact now,
        boolean rewritten) {}
