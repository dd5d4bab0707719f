package evenfall.portal.notice;

import evenfall.support.mail.MailNotSent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sees of a notice: to whom and what became of it, and not about which case.
 *
 * @param due when it leaves or is tried next, as long as it waits
 */
record LogLine(
        UUID id,
        long number,
        String to,
        NoticeKind kind,
        Instant toldAt,
        LogState state,
        int tries,
        MailNotSent.@Nullable Because lastFailure,
        Instant due,
        @Nullable Instant settledAt) {}
