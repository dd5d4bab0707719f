package evenfall.answer;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a patient said so far. A question without an entry was shown and left empty, or not reached yet: nobody
 * knows, and nothing may be read into it.
 */
public record Answers(Map<QuestionId, Answer> given) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        // known to be sorted, so that the next copy need not sort again
        given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
    }

    public Optional<Answer> to(QuestionId question) {
        return Optional.ofNullable(given.get(question));
    }

    public Answers with(QuestionId question, Answer answer) {
        var more = new TreeMap<>(given);
        more.put(question, answer);
        return new Answers(more);
    }

    public Answers without(QuestionId question) {
        var fewer = new TreeMap<>(given);
        fewer.remove(question);
        return new Answers(fewer);
    }
}
