package evenfall.portal.inbox;

import java.util.UUID;

record SubmissionKey(UUID clinicId, UUID id) {}
