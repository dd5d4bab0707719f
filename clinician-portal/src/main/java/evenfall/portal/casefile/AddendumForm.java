package evenfall.portal.casefile;

import evenfall.privacy.Confidential;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What is added to a signed decision.
 *
 * @param ticket the id of the addendum it becomes: the same form twice is one addendum
 */
record AddendumForm(
        UUID ticket,

        @NotBlank @CodePointLength(max = Confidential.MAX_LENGTH)
        String addendum) {

    AddendumForm(@Nullable UUID ticket, @Nullable String addendum) {
        this.ticket = Objects.requireNonNullElseGet(ticket, UUID::randomUUID);
        this.addendum =
                Objects.requireNonNullElse(addendum, "").replace("\r\n", "\n").strip();
    }

    static AddendumForm blank() {
        return new AddendumForm(null, null);
    }

    Confidential toWords() {
        return new Confidential(addendum);
    }

    @Override
    public String toString() {
        return "[addendum]";
    }
}
