package evenfall.intake.interview;

import evenfall.submission.Consent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The wording that patients agree to. Whoever changes its messages changes its version with them. */
public final class ConsentText {

    private static final String VERSION = "1";

    private ConsentText() {}

    static Consent given(Instant now) {
        return new Consent(VERSION, now);
    }

    /** Whether this agrees to the wording of today. */
    public static boolean isCurrent(@Nullable Consent consent) {
        return consent != null && consent.version().equals(VERSION);
    }
}
