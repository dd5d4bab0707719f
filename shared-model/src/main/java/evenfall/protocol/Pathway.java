package evenfall.protocol;

import evenfall.assessment.Condition;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A way to somebody else's help.
 *
 * @param to who receives the letter
 * @param priority how soon, as the specification puts it
 * @param carries what the letter must carry beside what every letter carries
 * @param offers the self-care cards that go with it
 * @param notWhilePressing whether it waits while anything urgent is open
 */
public record Pathway(
        String id,
        String to,
        List<Trigger> triggers,
        String priority,
        List<Carried> carries,
        List<String> offers,
        boolean notWhilePressing) {

    public Pathway {
        triggers = List.copyOf(triggers);
        carries = List.copyOf(carries);
        offers = List.copyOf(offers);
    }

    /** The same in other words. */
    Pathway saying(String recipient, UnaryOperator<Carried> words) {
        return new Pathway(
                id, recipient, triggers, priority, carries.stream().map(words).toList(), offers, notWhilePressing);
    }

    /**
     * What opens the pathway.
     *
     * @param rules any one of these
     * @param with together with any one of these, where there are some
     * @param when and only if this holds
     * @param ifSo what only a clinician can say, in words
     */
    public record Trigger(
            Set<String> rules,
            Target within,
            Set<String> with,
            @Nullable Condition when,
            @Nullable String ifSo) {

        public Trigger {
            rules = Set.copyOf(rules);
            with = Set.copyOf(with);
        }
    }
}
