package evenfall.intake.draft;

import evenfall.envelope.ResumeCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a patient gives to go on with a draft. */
record ResumeForm(String code, TypedDate born) {

    static final ResumeForm BLANK = new ResumeForm("", TypedDate.BLANK);

    ResumeForm {
        code = Objects.requireNonNullElse(code, "");
        born = Objects.requireNonNullElse(born, TypedDate.BLANK);
    }

    Optional<ResumeCode> toCode() {
        return ResumeCode.parse(code);
    }

    /** No date at all is right for a draft that was only just begun; a date that is none fits nobody. */
    @Nullable
    LocalDate toDate() {
        return born.date().orElse(null);
    }

    @Override
    public String toString() {
        return "[code and date]";
    }
}
