package evenfall.protocol;

import evenfall.answer.QuestionId;
import java.util.List;

/**
 * A heading that every letter has, and what is printed under it. What nobody asked or answered is printed as not known,
 * never left out, so a part may name no questions yet.
 */
public record LetterPart(String title, List<QuestionId> questions) {

    public LetterPart {
        questions = List.copyOf(questions);
    }
}
