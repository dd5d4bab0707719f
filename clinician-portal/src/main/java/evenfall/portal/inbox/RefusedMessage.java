package evenfall.portal.inbox;

import evenfall.submission.Reference;
import java.time.Instant;

/** A form, or something sent after it, that could not be opened. Whoever sent it knows the reference of the form. */
public record RefusedMessage(Reference reference, Instant receivedAt) {}
