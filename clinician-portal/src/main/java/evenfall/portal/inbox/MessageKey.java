package evenfall.portal.inbox;

import java.util.UUID;

record MessageKey(UUID clinicId, UUID id) {}
