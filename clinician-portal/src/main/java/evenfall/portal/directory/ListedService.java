package evenfall.portal.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A service as lists show it. */
public record ListedService(UUID id, String name, String specialty, List<String> pathways, boolean active) {

    public ListedService {
        pathways = List.copyOf(pathways);
    }

    /** Whether it takes patients by one of these pathways. */
    public boolean takesAny(Collection<String> open) {
        return pathways.stream().anyMatch(open::contains);
    }
}
