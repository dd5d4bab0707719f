package evenfall.portal.directory;

import java.util.UUID;

/**
 * A service as it stands.
 *
 * @param version by which somebody else's change is noticed
 */
record KeptService(UUID id, ServiceEntry entry, int version) {}
