package evenfall.intake.submission;

import evenfall.envelope.EnvelopeContext;
import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where finished forms go. Nothing comes back from there: the service may insert and not select, so this is a statement
 * and no entity.
 */
@Repository
class SealedSubmissions {

    private final JdbcClient jdbc;

    SealedSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts an envelope in, with what stands on its outside. */
    void add(EnvelopeContext context, byte[] sealed) {
        jdbc.sql("""
                        insert into intake.submission (
                            clinic_id, id, protocol, protocol_version, language, level, received_at, sealed)
                        values (:clinic, :id, :protocol, :version, :language, :level, :time, :sealed)
                        """)
                .param("clinic", context.clinic())
                .param("id", context.submission())
                .param("protocol", context.protocol())
                .param("version", context.protocolVersion())
                .param("language", context.language())
                .param("level", context.level().name())
                .param("time", context.time().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("sealed", sealed)
                .update();
    }
}
