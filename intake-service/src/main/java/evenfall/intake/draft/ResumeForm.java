package evenfall.intake.draft;

import java.util.Objects;

/** What a patient gives to go on with a draft. */
record ResumeForm(String code, TypedDate born) {

    static final ResumeForm BLANK = new ResumeForm("", TypedDate.BLANK);

    ResumeForm {
        code = Objects.requireNonNullElse(code, "");
        born = Objects.requireNonNullElse(born, TypedDate.BLANK);
    }

    @Override
    public String toString() {
        return "[code and date]";
    }
}
