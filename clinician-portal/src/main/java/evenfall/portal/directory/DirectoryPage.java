package evenfall.portal.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the directory.
 *
 * @param next the service after which the next page goes on, if there is one
 */
record DirectoryPage(List<ListedService> services, @Nullable UUID next) {}
