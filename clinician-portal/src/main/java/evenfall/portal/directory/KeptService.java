package evenfall.portal.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service as it stands.
 *
 * @param waitDays how long half of our own referrals took from the letter to the visit; nothing where there were too few
 * @param waitsCounted how many that says something of
 * @param version by which somebody else's change is noticed
 */
record KeptService(
        UUID id, ServiceEntry entry, int version, @Nullable Integer waitDays, int waitsCounted) {}
