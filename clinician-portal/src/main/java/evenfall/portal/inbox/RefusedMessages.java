package evenfall.portal.inbox;

import evenfall.submission.Reference;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that came in and could not be opened: they are no cases, but somebody waits behind each of them. */
@Component
public class RefusedMessages {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    RefusedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of them. */
    public List<RefusedMessage> of(UUID clinic) {
        return jdbc.sql("""
                        (select id, received_at from intake.submission
                            where clinic_id = :clinic and refused_because is not null
                            order by received_at desc limit :most)
                        union all
                        (select submission_id, received_at from intake.message
                            where clinic_id = :clinic and refused_because is not null
                            order by received_at desc limit :most)
                        order by received_at desc
                        limit :most
                        """)
                .param("clinic", clinic)
                .param("most", MOST)
                .query((row, _) -> new RefusedMessage(
                        Reference.of(row.getObject("id", UUID.class)),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
