package evenfall.portal.invitation;

import evenfall.privacy.Confidential;
import evenfall.submission.Patient;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** Whom the clinic invited, to be held against who answered. */
public record Invited(Confidential name, LocalDate born, String invitedByName, Instant invitedAt) {

    static Invited of(PatientInvitation invitation) {
        var person = invitation.getPerson();
        return new Invited(person.name(), person.born(), invitation.getInvitedByName(), invitation.getInvitedAt());
    }

    /** Whether the name that was given is another one; capitals and spaces make no difference. */
    public boolean isNameOtherThan(Patient patient) {
        return !plain(name).equals(plain(patient.name()));
    }

    public boolean isBornOtherThan(Patient patient) {
        return !born.equals(patient.born());
    }

    private static String plain(Confidential name) {
        return Normalizer.normalize(name.text(), Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
