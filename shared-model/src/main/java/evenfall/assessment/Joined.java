package evenfall.assessment;

import evenfall.answer.QuestionId;
import java.util.AbstractSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reasons put together. Every judgement joins thousands of them and only few are ever read, so that they are written out
 * when somebody reads them and not before. Not changed by anybody.
 */
final class Joined extends AbstractSet<QuestionId> {

    private final List<Set<QuestionId>> parts;

    private @Nullable Set<QuestionId> writtenOut;

    private Joined(List<Set<QuestionId>> parts) {
        this.parts = parts;
    }

    static Set<QuestionId> of(Set<QuestionId> some, Set<QuestionId> others) {
        if (isNone(others)) {
            return some;
        }
        return isNone(some) ? others : new Joined(List.of(some, others));
    }

    static Set<QuestionId> of(List<Set<QuestionId>> parts) {
        return switch (parts.size()) {
            case 0 -> Set.of();
            case 1 -> parts.getFirst();
            default -> new Joined(List.copyOf(parts));
        };
    }

    /** A set that will stay as it is. */
    static Set<QuestionId> unchanging(Set<QuestionId> set) {
        return set instanceof Joined ? set : Set.copyOf(set);
    }

    private static boolean isNone(Set<QuestionId> set) {
        return !(set instanceof Joined) && set.isEmpty();
    }

    private Set<QuestionId> all() {
        var all = writtenOut;
        if (all == null) {
            var written = new HashSet<QuestionId>();
            addTo(written);
            all = Set.copyOf(written);
            writtenOut = all;
        }
        return all;
    }

    private void addTo(Set<QuestionId> written) {
        for (var part : parts) {
            if (part instanceof Joined joined && joined.writtenOut == null) {
                joined.addTo(written);
            } else {
                written.addAll(part);
            }
        }
    }

    @Override
    public Iterator<QuestionId> iterator() {
        return all().iterator();
    }

    @Override
    public int size() {
        return all().size();
    }

    @Override
    public boolean contains(@Nullable Object question) {
        return all().contains(question);
    }
}
