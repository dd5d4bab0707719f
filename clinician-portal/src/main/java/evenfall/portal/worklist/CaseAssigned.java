package evenfall.portal.worklist;

import evenfall.portal.casefile.CaseKey;
import java.util.UUID;

/**
 * A case has got a new owner: told in the transaction in which it happens.
 *
 * @param by who gave it; whoever claims a case gives it to themselves
 */
public record CaseAssigned(CaseKey about, UUID owner, UUID by) {}
