package evenfall.portal.staff;

import evenfall.access.Role;
import evenfall.portal.page.Chosen;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom an administrator invites. */
record InviteForm(
        @NotBlank @Size(max = 120) String name,

        @NotBlank @Size(max = 200) @Email(regexp = "|[^@\\s]+@[^@\\s]+")
        String email,

        @Chosen @Nullable Role role) {

    static final InviteForm BLANK = new InviteForm("", "", null);

    InviteForm {
        name = Objects.requireNonNullElse(name, "").strip();
        email = Objects.requireNonNullElse(email, "").strip().toLowerCase(Locale.ROOT);
    }
}
