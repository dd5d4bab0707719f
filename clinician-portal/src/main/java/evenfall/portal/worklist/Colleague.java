package evenfall.portal.worklist;

import evenfall.access.Role;
import java.util.UUID;

/**
 * Somebody who works on cases, or has.
 *
 * @param active whether this person can be given one now
 */
public record Colleague(UUID id, String name, Role role, boolean active) {}
