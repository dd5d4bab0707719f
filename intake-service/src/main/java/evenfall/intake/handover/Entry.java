package evenfall.intake.handover;

import evenfall.envelope.HandoverKey;
import evenfall.support.clinic.ClinicProfile;
import java.util.Locale;

/** What comes of wanting to open a link. */
sealed interface Entry {

    record Opened(OpenHandover open, HandoverKey key) implements Entry {}

    /** Said to whoever knows the code, and to nobody else. */
    record Over(ClinicProfile clinic, Why why) implements Entry {}

    /** Nobody learns whether there is such a link. */
    record Refused() implements Entry {}

    /** Why a link does not open any more. */
    enum Why {
        EXPIRED,
        REVOKED,
        /** What lies there was not sealed for this link. */
        UNREADABLE;

        /** Where its words are found. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
