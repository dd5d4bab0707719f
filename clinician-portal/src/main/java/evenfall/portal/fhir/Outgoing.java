package evenfall.portal.fhir;

import evenfall.portal.casefile.OpenCase;
import evenfall.portal.referral.SignedLetter;
import evenfall.support.clinic.ClinicProfile;
import java.util.UUID;

/**
 * All that leaves with a referral.
 *
 * @param service the directory's own id of the service that it goes to
 * @param signedBy whose signature it is
 */
record Outgoing(SignedLetter letter, OpenCase open, ClinicProfile clinic, UUID service, UUID signedBy) {

    @Override
    public String toString() {
        return "[referral]";
    }
}
