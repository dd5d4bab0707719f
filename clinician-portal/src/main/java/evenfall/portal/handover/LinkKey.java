package evenfall.portal.handover;

import java.util.UUID;

/** Names a link. */
record LinkKey(UUID clinicId, UUID id) {}
