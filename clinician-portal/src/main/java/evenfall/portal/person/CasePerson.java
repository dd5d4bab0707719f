package evenfall.portal.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case is of, as far as staff have judged, and of whom it may be.
 *
 * @param version of what was judged about the case, as it is shown
 * @param others the person's other cases, the latest first
 * @param matches cases that may be of the same person
 * @param judged what counts about this person
 */
public record CasePerson(
        OtherCase here, int version, List<OtherCase> others, List<Match> matches, List<JudgedPair> judged) {

    public CasePerson {
        others = List.copyOf(others);
        matches = List.copyOf(matches);
        judged = List.copyOf(judged);
    }

    /** The latest case before this one; none where this is the first. */
    @Nullable
    OtherCase nearest() {
        return others.stream()
                .filter(it -> !it.receivedAt().isAfter(here.receivedAt()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "[person of case %s]".formatted(here.id());
    }
}
