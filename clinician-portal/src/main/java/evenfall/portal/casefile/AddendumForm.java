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
 * @param id of the addendum it becomes: the same form twice is one addendum
 */
record AddendumForm(
        UUID id,

        @NotBlank @CodePointLength(max = Confidential.MAX_LENGTH)
        String addendum) {

    AddendumForm(@Nullable UUID id, @Nullable String addendum) {
        this.id = Objects.requireNonNullElseGet(id, UUID::randomUUID);
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
