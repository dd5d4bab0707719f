package evenfall.portal.reading;

import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.form.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was put, and what was said to it.
 *
 * @param said the answer in the words of the form, or the patient's own; absent where there is none
 * @param age what there is to say about the age of a measured value
 */
public record AnswerReading(
        QuestionId id,
        String question,
        Kind kind,
        @Nullable String said,
        @Nullable Age age) {

    /** What was answered to these questions, in the order of the form; one that it does not ask keeps its code. */
    public static List<AnswerReading> given(Answers answers, Form form) {
        var reader = new AnswerReader(form, answers, Map.of());
        var known =
                form.questions().filter(it -> answers.to(it.id()).isPresent()).map(reader::read);
        var unknown = answers.given().entrySet().stream()
                .filter(it -> form.question(it.getKey()).isEmpty())
                .map(it -> AnswerReader.unasked(it.getKey(), it.getValue()));
        return Stream.concat(known, unknown).toList();
    }

    /** The ways of saying something, and of saying nothing. */
    public enum Kind {
        ANSWERED,
        /** In the patient's own words, in the patient's own language. */
        WORDS,
        UNSURE,
        EMPTY,
        NOT_ASKED;

        /** Whether the patient said anything that can be read as a yes, a no or a value. */
        public boolean isKnown() {
            return switch (this) {
                case ANSWERED, WORDS -> true;
                case UNSURE, EMPTY, NOT_ASKED -> false;
            };
        }
    }

    @Override
    public String toString() {
        return "[answer to " + id + "]";
    }
}
