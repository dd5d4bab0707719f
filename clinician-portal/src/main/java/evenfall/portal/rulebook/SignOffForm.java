package evenfall.portal.rulebook;

import evenfall.portal.page.Chosen;
import evenfall.protocol.Protocol;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clinician's approval of what was shown.
 *
 * @param fingerprint of the protocol as it was shown
 * @param read the statement to have read it; absent unless it was made
 */
record SignOffForm(
        String protocol,
        String version,
        String fingerprint,
        @Chosen @Nullable Boolean read) {

    SignOffForm {
        protocol = cleaned(protocol);
        version = cleaned(version);
        fingerprint = cleaned(fingerprint);
        read = Boolean.TRUE.equals(read) ? Boolean.TRUE : null;
    }

    private static String cleaned(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    static SignOffForm blank(Protocol shown) {
        return new SignOffForm(shown.id(), shown.version(), shown.fingerprint(), null);
    }
}
