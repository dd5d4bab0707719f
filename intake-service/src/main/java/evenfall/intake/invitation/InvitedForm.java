package evenfall.intake.invitation;

import evenfall.envelope.InvitationCode;
import evenfall.intake.draft.TypedDate;
import java.util.Objects;
import java.util.Optional;

/** What an invited patient gives to begin. */
record InvitedForm(String code, TypedDate born) {

    static final InvitedForm BLANK = new InvitedForm("", TypedDate.BLANK);

    InvitedForm {
        code = Objects.requireNonNullElse(code, "");
        born = Objects.requireNonNullElse(born, TypedDate.BLANK);
    }

    Optional<InvitationCode> toCode() {
        return InvitationCode.parse(code);
    }

    @Override
    public String toString() {
        return "[invitation code and date]";
    }
}
