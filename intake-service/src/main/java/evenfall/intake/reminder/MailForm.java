package evenfall.intake.reminder;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** Where to the code is to be mailed. */
record MailForm(@NotBlank @Email @Size(max = 254) String email, Boolean remind) {

    static final MailForm BLANK = new MailForm("", false);

    MailForm {
        // telephones like to add a space after a suggested word
        email = Objects.requireNonNullElse(email, "").strip();
        remind = Objects.requireNonNullElse(remind, false);
    }

    String address() {
        return email;
    }

    @Override
    public String toString() {
        return "[mail form]";
    }
}
