package evenfall.portal.worklist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** Whom somebody looks for. It is posted: an address with a name in it would stand in logs. */
record SearchForm(@NotBlank @Size(max = 200) String search) {

    SearchForm {
        search = Objects.requireNonNullElse(search, "").strip();
    }

    @Override
    public String toString() {
        return "[search]";
    }
}
