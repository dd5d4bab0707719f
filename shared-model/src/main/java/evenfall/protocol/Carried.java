package evenfall.protocol;

import evenfall.answer.QuestionId;
import java.util.List;

/**
 * One thing that the letter of a pathway must carry.
 *
 * @param id names it within its pathway
 * @param say what it is, as the letter calls it
 * @param questions whose answers tell it, as far as patients are asked
 * @param values derived values that tell it
 * @param clinician whether there is something to it that only a clinician can write
 */
public record Carried(String id, String say, List<QuestionId> questions, List<String> values, boolean clinician) {

    public Carried {
        questions = List.copyOf(questions);
        values = List.copyOf(values);
    }

    Carried saying(String words) {
        return new Carried(id, words, questions, values, clinician);
    }
}
