package evenfall.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one thing people try.
 *
 * @param title what the patient calls it
 * @param measure what it is, and what people say of it
 * @param options the options of questions it belongs to, as {@code question.option}
 * @param verdictNote what the verdict leaves out
 * @param grade the evidence grade, A (strongest) to D (convention)
 * @param clinicianOnly whether the patient sees no more than the one sentence
 * @param notForYouIf for whom it is not, as the rest of a sentence that begins "not for you if"
 * @param patient the sentence a patient may safely read
 */
public record Card(
        String id,
        String title,
        String measure,
        String group,
        List<String> options,
        CardVerdict verdict,
        @Nullable String verdictNote,
        String grade,
        @Nullable String gradeNote,
        boolean clinicianOnly,
        String evidence,
        @Nullable String notForYouIf,
        String patient) {

    public Card {
        options = List.copyOf(options);
    }
}
