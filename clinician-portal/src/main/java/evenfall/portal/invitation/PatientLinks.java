package evenfall.portal.invitation;

import evenfall.envelope.InvitationCode;
import evenfall.support.clinic.ClinicProfile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where patients begin. */
@Component
class PatientLinks {

    private final String intake;

    /** @param intake where the patients' side is reached from outside */
    PatientLinks(@Value("${evenfall.intake.address}") String intake) {
        this.intake = intake.replaceAll("/+$", "");
    }

    /** For anybody. */
    String open(ClinicProfile clinic) {
        return intake + "/" + clinic.slug();
    }

    /** Where a code from a letter is typed. */
    String invited() {
        return intake + "/invited";
    }

    /** The code stands behind the hash: browsers keep that to themselves, so no server and no log ever sees it. */
    String invited(InvitationCode code) {
        return invited() + "#" + code.code().characters();
    }
}
