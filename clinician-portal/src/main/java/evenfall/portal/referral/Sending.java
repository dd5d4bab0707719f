package evenfall.portal.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sends a letter has to know.
 *
 * @param ways in which it can leave
 * @param alike other letters about the same patient that are under way or went before
 * @param readiness whether it brings what the service wants; nothing where no service of the directory was chosen
 */
record Sending(
        List<Delivery> ways,
        List<AlikeReferral> alike,
        @Nullable Readiness readiness) {

    boolean isReady() {
        return readiness == null || readiness.isReady();
    }
}
