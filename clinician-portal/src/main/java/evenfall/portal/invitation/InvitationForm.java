package evenfall.portal.invitation;

import evenfall.privacy.Confidential;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody invites.
 *
 * @param born as it was typed
 * @param number the clinic's own for this person
 * @param days how long the invitation opens
 */
record InvitationForm(
        @NotBlank @CodePointLength(max = 200) String name,
        String born,
        @CodePointLength(max = 60) String number,

        @Size(max = 200) @Email(regexp = "|[^@\\s]+@[^@\\s]+")
        String email,

        @NotBlank String language,
        @Pattern(regexp = "[1-9]|[1-5][0-9]|60") String days) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    InvitationForm {
        name = cleaned(name);
        born = cleaned(born);
        number = cleaned(number);
        email = cleaned(email);
        language = cleaned(language);
        days = cleaned(days);
    }

    private static String cleaned(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    static InvitationForm blank(String language) {
        return new InvitationForm("", "", "", "", language, "14");
    }

    /** The date of birth, if it is one. */
    Optional<LocalDate> toBorn(LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(born)).filter(it -> !it.isAfter(today) && !it.isBefore(EARLIEST));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    InvitedPerson toPerson(LocalDate bornOn) {
        return new InvitedPerson(new Confidential(name), bornOn, confidential(number), confidential(email));
    }

    private static @Nullable Confidential confidential(String typed) {
        return typed.isEmpty() ? null : new Confidential(typed);
    }

    Duration toValid() {
        return Duration.ofDays(Integer.parseInt(days));
    }

    @Override
    public String toString() {
        return "[invitation]";
    }
}
