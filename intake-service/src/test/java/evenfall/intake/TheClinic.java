package evenfall.intake;

import evenfall.answer.QuestionId;
import evenfall.envelope.ClinicKeys;
import evenfall.envelope.KeyFolder;
import evenfall.envelope.MessageContext;
import evenfall.envelope.ReplyContext;
import evenfall.envelope.ReplySeal;
import evenfall.privacy.Confidential;
import evenfall.submission.Message;
import evenfall.submission.Reply;
import evenfall.submission.Submission;
import evenfall.submission.SubmissionJson;
import evenfall.support.TestDatabase;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The other side of a patient's form: replies as the portal does, and opens what the patient sends after it. */
public final class TheClinic {

    private final OpenedSubmissions submissions = new OpenedSubmissions();

    private final ClinicKeys keys = new KeyFolder(TestDatabase.settings().portalKeys()).clinicKeys();

    private final JdbcClient portal = JdbcClient.create(TestDatabase.asPortal());

    /** What this patient sent. */
    public Submission form(Visitor patient) {
        return submissions.by(patient.reference()).getFirst();
    }

    public void reply(Submission to, Reply reply) {
        var id = UUID.randomUUID();
        var seal = ReplySeal.parse(Objects.requireNonNull(to.replies()));
        var context = new ReplyContext(id, to.clinicId(), to.id());
        put(to, id, seal.seal(SubmissionJson.write(reply), context));
    }

    /** Puts something there that opens for nobody. */
    public void replyNonsense(Submission to) {
        put(to, UUID.randomUUID(), new byte[] {1, 2, 3});
    }

    private void put(Submission to, UUID id, byte[] sealed) {
        portal.sql("insert into intake.reply (clinic_id, submission_id, id, sealed) values (?, ?, ?, ?)")
                .params(to.clinicId(), to.id(), id, sealed)
                .update();
    }

    public void progress(Submission to, Reply.Stage stage) {
        reply(to, new Reply.Progress(stage, Instant.now()));
    }

    /** Asks single questions back. */
    public UUID ask(Submission to, String why, String... questions) {
        var id = UUID.randomUUID();
        var asked = Stream.of(questions).map(QuestionId::new).toList();
        reply(to, new Reply.Questions(id, asked, new Confidential(why), Instant.now()));
        return id;
    }

    /** What the patient sent after the form, in that order. */
    public List<Message> messages(Submission after) {
        return portal.sql("select * from intake.message where submission_id = ? order by received_at, id")
                .param(after.id())
                .query((row, _) -> SubmissionJson.read(
                        keys.open(
                                row.getBytes("sealed"),
                                new MessageContext(
                                        row.getObject("id", UUID.class),
                                        row.getObject("clinic_id", UUID.class),
                                        row.getObject("submission_id", UUID.class),
                                        row.getObject("received_at", OffsetDateTime.class)
                                                .toInstant())),
                        Message.class))
                .list();
    }
}
