package evenfall.portal.search;

import java.time.Instant;
import java.util.UUID;

/** A case that was found. */
public record FoundCase(UUID id, Instant receivedAt) {}
