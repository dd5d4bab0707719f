package evenfall.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is shown at once: one question, or a few short ones of one kind.
 *
 * @param id the id of its question, or a name of its own
 * @param title the heading over several questions
 */
public record Page(String id, @Nullable String title, List<Question> questions) {

    public Page {
        questions = List.copyOf(questions);
    }

    Page with(Set<String> switchedOn) {
        return new Page(
                id, title, questions.stream().map(it -> it.with(switchedOn)).toList());
    }
}
