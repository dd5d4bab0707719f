package evenfall.portal.inbox;

import evenfall.submission.Reference;
import java.time.Instant;

/** A message that could not be opened. Whoever sent it knows the reference. */
public record RefusedMessage(Reference reference, Instant receivedAt) {}
