package evenfall.portal.worklist;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a case, and who else looks at it.
 *
 * @param seen the case and its owner as they are shown, to be sent along with any change
 * @param owner nothing is nobody
 * @param mine whether the owner is the one who looks
 * @param viewers who else has the case open now
 * @param colleagues to whom it can be given
 */
public record CaseClaim(
        UUID id,
        String reference,
        Seen seen,
        @Nullable String owner,
        boolean mine,
        List<String> viewers,
        List<Colleague> colleagues) {

    CaseClaim with(List<String> others, List<Colleague> all) {
        return new CaseClaim(
                id,
                reference,
                seen,
                owner,
                mine,
                others,
                all.stream().filter(Colleague::active).toList());
    }
}
