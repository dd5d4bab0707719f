package evenfall.portal.reply;

import evenfall.envelope.EnvelopeRefused;
import evenfall.envelope.ReplyContext;
import evenfall.envelope.ReplySeal;
import evenfall.submission.Reply;
import evenfall.submission.SubmissionJson;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to patients, sealed so that only their code opens it, and always in the transaction of the act itself: nobody
 * is told what did not happen.
 */
@Component
public class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a reply, if there is a way for this patient to read it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(ReplyTo to, Reply reply) {
        seal(to).ifPresent(seal -> put(to, reply, seal));
    }

    private void put(ReplyTo to, Reply reply, ReplySeal seal) {
        var id = UUID.randomUUID();
        var context = new ReplyContext(id, to.clinicId(), to.submissionId());
        jdbc.sql("insert into intake.reply (clinic_id, submission_id, id, sealed) values (?, ?, ?, ?)")
                .params(to.clinicId(), to.submissionId(), id, seal.seal(SubmissionJson.write(reply), context))
                .update();
    }

    /** A seal that is none comes from the patients' side; staff can read the case all the same. */
    private static Optional<ReplySeal> seal(ReplyTo to) {
        try {
            return Optional.ofNullable(to.seal()).map(ReplySeal::parse);
        } catch (EnvelopeRefused e) {
            LOG.warn("Nobody can reply to submission {}", to.submissionId());
            return Optional.empty();
        }
    }
}
