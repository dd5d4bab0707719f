package evenfall.intake.interview;

import evenfall.privacy.Confidential;
import org.jspecify.annotations.Nullable;

/** Fields that may stay empty: blank on the page, absent in the draft. */
final class Optionally {

    private Optionally() {}

    static @Nullable Confidential confidential(String typed) {
        return typed.isBlank() ? null : new Confidential(typed.strip());
    }

    static String text(@Nullable Confidential kept) {
        return kept == null ? "" : kept.text();
    }
}
