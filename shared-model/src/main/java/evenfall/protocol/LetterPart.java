package evenfall.protocol;

import evenfall.answer.QuestionId;
import java.util.List;

/**
 * A heading that every letter has, and what is printed under it. What nobody asked or answered is printed as not known,
 * never left out, so a part may name no questions yet.
 *
 * @param id by which its title is translated
 */
public record LetterPart(String id, String title, List<QuestionId> questions) {

    public LetterPart {
        questions = List.copyOf(questions);
    }

    LetterPart saying(String words) {
        return new LetterPart(id, words, questions);
    }
}
