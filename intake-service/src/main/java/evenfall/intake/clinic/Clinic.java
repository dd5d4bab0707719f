package evenfall.intake.clinic;

import evenfall.protocol.Protocol;
import evenfall.support.clinic.ClinicProfile;

/** A clinic that patients write to, and the protocol it asks by. */
public record Clinic(ClinicProfile profile, Protocol protocol) {

    /** A text of the protocol with the clinic's own numbers in the places left for them. */
    public String withNumbers(String text) {
        return text.replace("{emergency}", profile.emergencyNumber()).replace("{crisis-line}", profile.crisisLine());
    }

    public String dial() {
        return dial(profile.phone());
    }

    public String emergencyDial() {
        return dial(profile.emergencyNumber());
    }

    public String crisisDial() {
        return dial(profile.crisisLine());
    }

    /** A number as a telephone takes it, without what is only there to be read. */
    private static String dial(String number) {
        return number.replaceAll("[^+\\d]", "");
    }
}
