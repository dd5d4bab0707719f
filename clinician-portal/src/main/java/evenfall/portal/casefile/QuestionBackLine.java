package evenfall.portal.casefile;

import evenfall.submission.Reply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was asked back, as the page of its case tells it. */
record QuestionBackLine(
        Reply.Questions asked,
        String askedByName,
        Instant askedAt,
        @Nullable Instant answeredAt) {}
