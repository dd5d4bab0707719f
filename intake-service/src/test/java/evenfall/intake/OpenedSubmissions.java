package evenfall.intake;

import evenfall.assessment.Level;
import evenfall.envelope.ClinicKeys;
import evenfall.envelope.EnvelopeContext;
import evenfall.envelope.KeyFolder;
import evenfall.submission.Reference;
import evenfall.submission.Submission;
import evenfall.submission.SubmissionJson;
import evenfall.support.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What patients sent, opened with the clinic's private key as only the portal can. */
public final class OpenedSubmissions {

    private final ClinicKeys keys = new KeyFolder(TestDatabase.settings().portalKeys()).clinicKeys();

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.asAdministrator());

    /** All submissions that go by this reference; there should be one. */
    public List<Submission> by(String reference) {
        return jdbc
                .sql("select id from intake.submission")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .filter(it -> Reference.of(it).value().equals(reference))
                .map(this::open)
                .toList();
    }

    private Submission open(UUID id) {
        return jdbc.sql("select * from intake.submission where id = ?")
                .param(id)
                .query((row, _) ->
                        SubmissionJson.read(keys.open(row.getBytes("sealed"), context(row)), Submission.class))
                .single();
    }

    /** How urgent it is said to be on the outside. */
    public Level level(Submission submission) {
        return jdbc.sql("select level from intake.submission where id = ?")
                .param(submission.id())
                .query(Level.class)
                .single();
    }

    private static EnvelopeContext context(ResultSet row) throws SQLException {
        return new EnvelopeContext(
                row.getObject("id", UUID.class),
                row.getObject("clinic_id", UUID.class),
                row.getString("protocol"),
                row.getString("protocol_version"),
                row.getString("language"),
                Level.valueOf(row.getString("level")),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
