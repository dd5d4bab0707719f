package evenfall.portal.reading;

import evenfall.answer.QuestionId;
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

    /** The ways of saying something, and of saying nothing. */
    public enum Kind {
        ANSWERED,
        /** In the patient's own words, in the patient's own language. */
        WORDS,
        UNSURE,
        EMPTY,
        /** On a page that the patient chose not to open. */
        NOT_TOLD,
        NOT_ASKED;

        /** Whether the patient said anything that can be read as a yes, a no or a value. */
        public boolean isKnown() {
            return switch (this) {
                case ANSWERED, WORDS -> true;
                case UNSURE, EMPTY, NOT_TOLD, NOT_ASKED -> false;
            };
        }
    }

    @Override
    public String toString() {
        return "[answer to " + id + "]";
    }
}
