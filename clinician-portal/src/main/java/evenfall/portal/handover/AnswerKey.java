package evenfall.portal.handover;

import java.util.UUID;

/** Names an answer. */
record AnswerKey(UUID clinicId, UUID link, UUID id) {}
