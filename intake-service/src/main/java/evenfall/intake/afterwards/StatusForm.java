package evenfall.intake.afterwards;

import evenfall.intake.draft.TypedDate;
import java.util.Objects;

/** What a patient gives to see how things stand: the code, and the reference or the date of birth. */
record StatusForm(String reference, String code, TypedDate born) {

    static final StatusForm BLANK = new StatusForm("", "", TypedDate.BLANK);

    StatusForm {
        reference = Objects.requireNonNullElse(reference, "");
        code = Objects.requireNonNullElse(code, "");
        born = Objects.requireNonNullElse(born, TypedDate.BLANK);
    }

    @Override
    public String toString() {
        return "[reference and code]";
    }
}
