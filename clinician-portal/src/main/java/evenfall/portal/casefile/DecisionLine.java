package evenfall.portal.casefile;

import evenfall.privacy.Confidential;
import java.time.Instant;

/** A decision as it is read later. */
record DecisionLine(DecisionOutcome outcome, Confidential note, String decidedByName, Instant decidedAt) {}
