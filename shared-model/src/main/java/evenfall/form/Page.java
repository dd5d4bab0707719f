package evenfall.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is shown at once: one question, or a few short ones of one kind.
 *
 * @param id the id of its question, or a name of its own
 * @param title the heading over several questions
 * @param core whether every patient is led to it: without it nobody could judge how urgent this is, whether the pattern
 *     fits and how much it troubles
 */
public record Page(String id, @Nullable String title, boolean core, List<Question> questions) {

    public Page {
        questions = List.copyOf(questions);
    }

    Page with(Set<String> switchedOn) {
        return new Page(
                id,
                title,
                core,
                questions.stream().map(it -> it.with(switchedOn)).toList());
    }
}
