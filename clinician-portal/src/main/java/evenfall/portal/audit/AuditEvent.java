package evenfall.portal.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that somebody did. */
record AuditEvent(
        long id,
        Instant at,
        String actorName,
        String action,
        String subjectKind,
        @Nullable UUID subjectId,
        Map<String, Object> detail) {}
