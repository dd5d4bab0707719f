package evenfall.portal.referral;

import evenfall.portal.casefile.OpenCase;
import evenfall.portal.security.Staff;
import evenfall.support.clinic.ClinicProfile;
import java.time.Instant;

/** Everything that a letter says. */
record LetterContent(LetterText text, OpenCase open, ClinicProfile clinic, Staff signedBy, Instant signedAt) {

    @Override
    public String toString() {
        return "[letter]";
    }
}
