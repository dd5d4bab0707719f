package evenfall.portal.worklist;

import evenfall.privacy.Confidential;
import java.util.UUID;

/**
 * A saved view, as the worklist offers it.
 *
 * @param mine whether whoever looks has made it, and may change it
 */
public record ViewLine(UUID id, Confidential name, String filters, boolean shared, boolean mine, int version) {}
