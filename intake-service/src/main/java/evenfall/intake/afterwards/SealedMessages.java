package evenfall.intake.afterwards;

import evenfall.envelope.MessageContext;
import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where goes what patients send after the form. As with the form, nothing comes back from there. */
@Repository
class SealedMessages {

    private final JdbcClient jdbc;

    SealedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MessageContext context, byte[] sealed) {
        jdbc.sql("""
                        insert into intake.message (clinic_id, id, submission_id, received_at, sealed)
                        values (:clinic, :id, :submission, :time, :sealed)
                        """)
                .param("clinic", context.clinic())
                .param("id", context.message())
                .param("submission", context.submission())
                .param("time", context.time().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("sealed", sealed)
                .update();
    }
}
