package evenfall.portal.casefile;

import evenfall.answer.QuestionId;
import evenfall.portal.reading.AnswerReading;
import evenfall.portal.reading.CaseReading;
import evenfall.portal.reading.SectionReading;
import evenfall.privacy.Confidential;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician asks a patient back.
 *
 * @param questions those that were ticked
 * @param why for the patient to read
 * @param version of the case as it was shown
 */
record AskForm(
        @Size(min = 1, max = 30) Set<String> questions,
        @NotBlank @CodePointLength(max = 2000) String why,
        int version) {

    AskForm(@Nullable Set<String> questions, @Nullable String why, int version) {
        this.questions = Set.copyOf(Objects.requireNonNullElse(questions, Set.of()));
        this.why = Objects.requireNonNullElse(why, "").replace("\r\n", "\n").strip();
        this.version = version;
    }

    static AskForm blank(int version) {
        return new AskForm(Set.of(), "", version);
    }

    /** The same questions and words, to be weighed against what has happened meanwhile. */
    AskForm on(int newVersion) {
        return new AskForm(questions, why, newVersion);
    }

    /** Those that were ticked, in the order of the form. */
    List<QuestionId> toQuestions(CaseReading reading) {
        return reading.askable().stream()
                .flatMap(it -> it.answers().stream())
                .map(AnswerReading::id)
                .filter(it -> questions.contains(it.value()))
                .toList();
    }

    /** Whether any question of this section was ticked. */
    public boolean isAnyOf(SectionReading section) {
        return section.answers().stream()
                .anyMatch(it -> questions.contains(it.id().value()));
    }

    Confidential toWhy() {
        return new Confidential(why);
    }

    @Override
    public String toString() {
        return "[questions back]";
    }
}
