package evenfall.portal.notice;

import java.time.Instant;
import java.util.UUID;

/** A notice that has not left yet. */
record Waiting(
        UUID clinicId,
        UUID id,
        long number,
        UUID staffId,
        NoticeKind kind,
        UUID caseId,
        String reference,
        Instant toldAt,
        Instant dueAt,
        int tries) {}
