package evenfall.portal.casefile;

import java.io.Serializable;
import java.util.UUID;

/** What somebody has just signed, and may still take back. */
record UndoOffer(UUID caseId, UUID decision, String reference, long seconds) implements Serializable {}
