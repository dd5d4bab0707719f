package evenfall.portal.referral;

import evenfall.portal.page.Chosen;
import evenfall.privacy.Confidential;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * How a letter leaves.
 *
 * @param gap why it goes although something is missing
 * @param again that it goes although another one is under way
 */
record SendForm(
        @Chosen @Nullable Delivery how,
        @CodePointLength(max = 1000) String gap,
        @Nullable Boolean again,
        int version) {

    SendForm {
        // a box that is not ticked is not sent
        again = Boolean.TRUE.equals(again);
        gap = Objects.requireNonNullElse(gap, "").replace("\r\n", "\n").strip();
    }

    boolean isAgain() {
        return Boolean.TRUE.equals(again);
    }

    @Nullable
    Confidential toGap() {
        return gap.isEmpty() ? null : new Confidential(gap);
    }

    @Override
    public String toString() {
        return "[sending]";
    }
}
