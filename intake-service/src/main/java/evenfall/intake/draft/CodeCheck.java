package evenfall.intake.draft;

import evenfall.envelope.ResumeCode;
import org.springframework.stereotype.Component;

/** Lets patients back in who know, beside the code, the reference or the date of birth; slows down whoever guesses. */
@Component
public class CodeCheck {

    private final DraftDesk desk;

    private final WrongTries tries;

    CodeCheck(DraftDesk desk, WrongTries tries) {
        this.desk = desk;
        this.tries = tries;
    }

    /** Whoever goes on with a draft has no reference yet. No date at all is right where none was given so far. */
    Admission admit(String code, TypedDate born, String address) {
        return admit(code, "", born, address);
    }

    /**
     * Tries what was typed; whatever of it was given has to fit.
     *
     * @param address where it comes from
     */
    public Admission admit(String code, String reference, TypedDate born, String address) {
        if (tries.areTooMany(address)) {
            return new Admission.TooManyTries();
        }
        var admitted = ResumeCode.parse(code).filter(it -> desk.admits(it, found -> fits(found, reference, born)));
        if (admitted.isEmpty()) {
            tries.count(address);
            return new Admission.Refused();
        }
        return new Admission.Admitted(admitted.get());
    }

    private static boolean fits(UnlockedDraft found, String reference, TypedDate born) {
        boolean referenceFits = found.isSent() && found.receipt().reference().isMeantBy(reference);
        boolean bornFits =
                found.born().map(it -> it.equals(born.date().orElse(null))).orElse(true);
        return reference.isBlank() ? bornFits : referenceFits && (born.isBlank() || bornFits);
    }
}
