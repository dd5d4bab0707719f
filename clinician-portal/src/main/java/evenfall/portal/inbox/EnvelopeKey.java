package evenfall.portal.inbox;

import java.util.UUID;

/** Names something that lies sealed in the inbox. */
record EnvelopeKey(EnvelopeKind kind, UUID clinicId, UUID id) {}
