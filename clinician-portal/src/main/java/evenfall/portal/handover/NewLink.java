package evenfall.portal.handover;

import evenfall.envelope.HandoverCode;
import evenfall.envelope.HandoverToken;
import java.time.Instant;
import java.util.UUID;

/** A link as it is known once, to whoever made it, and to nobody later. */
public record NewLink(UUID id, HandoverToken token, HandoverCode code, Instant until) {}
