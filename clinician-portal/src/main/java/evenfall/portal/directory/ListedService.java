package evenfall.portal.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service as lists show it.
 *
 * @param waitDays how long half of our own referrals took from the letter to the visit; nothing where there were too few
 */
public record ListedService(
        UUID id,
        String name,
        String specialty,
        List<String> pathways,
        boolean active,
        @Nullable Integer waitDays) {

    public ListedService {
        pathways = List.copyOf(pathways);
    }

    /** Whether it takes patients by one of these pathways. */
    public boolean takesAny(Collection<String> open) {
        return pathways.stream().anyMatch(open::contains);
    }
}
