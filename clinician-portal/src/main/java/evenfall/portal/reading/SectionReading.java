package evenfall.portal.reading;

import java.util.List;

/** A part of the form, or of a letter, with its answers. */
public record SectionReading(String title, List<AnswerReading> answers) {

    public SectionReading {
        answers = List.copyOf(answers);
    }

    public List<AnswerReading> known() {
        return answers.stream().filter(it -> it.kind().isKnown()).toList();
    }

    /** Whether the patient chose to leave all of it out. */
    public boolean wasLeftOut() {
        return wasAsked()
                && answers.stream()
                        .map(AnswerReading::kind)
                        .allMatch(it -> it == AnswerReading.Kind.NOT_TOLD || it == AnswerReading.Kind.NOT_ASKED);
    }

    /** Whether the patient was asked any of it. */
    public boolean wasAsked() {
        return answers.stream().anyMatch(it -> it.kind() != AnswerReading.Kind.NOT_ASKED);
    }
}
