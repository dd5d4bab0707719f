package evenfall.intake.interview;

import evenfall.submission.Contact;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How to reach the patient, as typed. A number or address is only refused when nobody could use it. */
record ContactForm(
        @Size(max = 60) @Pattern(regexp = "\\s*|(\\D*\\d){5}.*")
        String phone,

        @Size(max = 254) @Pattern(regexp = "\\s*|\\s*[^\\s@]+@[^\\s@]+\\s*")
        String email,

        @Size(max = 500) String note) {

    ContactForm {
        phone = Objects.requireNonNullElse(phone, "");
        email = Objects.requireNonNullElse(email, "");
        note = Objects.requireNonNullElse(note, "");
    }

    static ContactForm of(@Nullable Contact contact) {
        return contact == null
                ? new ContactForm("", "", "")
                : new ContactForm(
                        Optionally.text(contact.phone()),
                        Optionally.text(contact.email()),
                        Optionally.text(contact.note()));
    }

    void check(Errors errors) {
        if (phone.isBlank() && email.isBlank()) {
            errors.rejectValue("phone", "NoWay");
        }
    }

    Contact toContact() {
        return new Contact(
                Optionally.confidential(phone), Optionally.confidential(email), Optionally.confidential(note));
    }

    @Override
    public String toString() {
        return "[contact form]";
    }
}
