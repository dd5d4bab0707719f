package evenfall.portal.opinion;

import evenfall.portal.page.Chosen;
import evenfall.privacy.Confidential;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What a colleague thinks, and why. */
record GiveOpinionForm(
        @Chosen @Nullable Verdict verdict,
        @NotBlank @CodePointLength(max = 2000) String said) {

    static final GiveOpinionForm BLANK = new GiveOpinionForm(null, "");

    GiveOpinionForm {
        said = Objects.requireNonNullElse(said, "").replace("\r\n", "\n").strip();
    }

    Confidential toWords() {
        return new Confidential(said);
    }

    @Override
    public String toString() {
        return "[opinion]";
    }
}
