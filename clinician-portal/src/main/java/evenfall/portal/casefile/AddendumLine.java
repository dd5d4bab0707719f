package evenfall.portal.casefile;

import evenfall.privacy.Confidential;
import java.time.Instant;
import java.util.UUID;

/** An addendum as it is read. */
record AddendumLine(UUID decision, Confidential words, String addedByName, Instant addedAt) {}
