package evenfall.intake.afterwards;

import evenfall.envelope.EnvelopeRefused;
import evenfall.envelope.ReplyContext;
import evenfall.intake.draft.Kept;
import evenfall.submission.Reply;
import evenfall.submission.SubmissionJson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;

/** What the clinic replied. Only the patient's code opens it. */
@Repository
class SealedReplies {

    private static final Logger LOG = LoggerFactory.getLogger(SealedReplies.class);

    private final JdbcClient jdbc;

    SealedReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were written. One that does not open says nothing, and does not hold back the others. */
    List<Reply> to(Kept kept) {
        var submission = kept.receipt().submission();
        return jdbc
                .sql("""
                        select id, sealed from intake.reply
                        where clinic_id = :clinic and submission_id = :submission
                        order by number
                        """)
                .param("clinic", submission.clinicId())
                .param("submission", submission.id())
                .query((row, _) -> new Sealed(row.getObject("id", UUID.class), row.getBytes("sealed")))
                .list()
                .stream()
                .flatMap(it -> opened(it, kept).stream())
                .toList();
    }

    private static Optional<Reply> opened(Sealed reply, Kept kept) {
        var submission = kept.receipt().submission();
        var context = new ReplyContext(reply.id, submission.clinicId(), submission.id());
        try {
            return Optional.of(SubmissionJson.read(kept.replies().open(reply.sealed, context), Reply.class));
        } catch (EnvelopeRefused | JacksonException _) {
            LOG.warn("Reply {} does not open", reply.id);
            return Optional.empty();
        }
    }

    private static final class Sealed {

        private final UUID id;

        private final byte[] sealed;

        Sealed(UUID id, byte[] sealed) {
            this.id = id;
            this.sealed = sealed;
        }
    }
}
