package evenfall.portal.directory;

import java.time.Instant;
import java.util.List;

/**
 * Who changed an entry, and what.
 *
 * @param differences from what to what; none where the entry was made
 */
record ServiceChange(int version, Instant changedAt, String changedByName, List<ServiceEntry.Difference> differences) {

    ServiceChange {
        differences = List.copyOf(differences);
    }
}
