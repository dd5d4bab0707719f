package evenfall.portal;

import evenfall.answer.Answers;
import evenfall.envelope.ClinicSeal;
import evenfall.envelope.EnvelopeContext;
import evenfall.envelope.KeyFolder;
import evenfall.envelope.MessageContext;
import evenfall.envelope.ReplyContext;
import evenfall.envelope.ReplyKey;
import evenfall.envelope.ResumeCode;
import evenfall.form.PageReading;
import evenfall.privacy.Confidential;
import evenfall.protocol.Protocol;
import evenfall.protocol.ProtocolLoader;
import evenfall.submission.AdviceShown;
import evenfall.submission.Consent;
import evenfall.submission.Contact;
import evenfall.submission.Message;
import evenfall.submission.Message.Wanted;
import evenfall.submission.Patient;
import evenfall.submission.Reply;
import evenfall.submission.Submission;
import evenfall.submission.SubmissionJson;
import evenfall.support.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts forms into the inbox the way the patients' side does: sealed, and by its role. */
public class SentForms {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    public static final Protocol PROTOCOL = ProtocolLoader.shipped("restless-legs");

    private static final JdbcClient INTAKE = JdbcClient.create(TestDatabase.asIntake());

    private static final ClinicSeal SEAL = ClinicSeal.parse(JdbcClient.create(TestDatabase.asAdministrator())
            .sql("select public_keyset from intake.clinic where slug = ?")
            .param(TestDatabase.CLINIC)
            .query(String.class)
            .single());

    /** What the code of all patients here opens. */
    private static final ReplyKey REPLIES = new KeyFolder(
                    TestDatabase.settings().intakeKeys())
            .draftKeys()
            .key(ResumeCode.random())
            .replies();

    /** Somebody whose legs twist every evening; no danger, no look-alike. */
    private static final Map<String, String> TYPICAL = Map.ofEntries(
            Map.entry("respondent", "self"),
            Map.entry("age-years", "56"),
            Map.entry("sex-registered", "female"),
            Map.entry("needs-help", "interpreter"),
            Map.entry("drives", "yes"),
            Map.entry("one-leg-swollen", "no"),
            Map.entry("leg-hot-red", "no"),
            Map.entry("one-leg-new-pain", "no"),
            Map.entry("fever-now", "no"),
            Map.entry("breath-chest", "no"),
            Map.entry("sudden-cold-pale-leg", "no"),
            Map.entry("new-leg-weakness", "no"),
            Map.entry("saddle-bladder", "no"),
            Map.entry("foot-rest-pain", "no"),
            Map.entry("foot-sore", "no"),
            Map.entry("leg-injury-no-weight", "no"),
            Map.entry("dark-stool-bleed", "no"),
            Map.entry("story", "At night it twists in my legs and I have to walk."),
            Map.entry("urge-to-move", "yes"),
            Map.entry("rest-effect", "when-resting"),
            Map.entry("movement-relief", "full"),
            Map.entry("evening-night-worse", "worse-evening-night"),
            Map.entry("nights-past-week", "6"),
            Map.entry("intensity-nrs", "8"),
            Map.entry("sleep-delay-minutes", "45"),
            Map.entry("daytime-impact", "moderate"),
            Map.entry("distress", "quite-a-lot"),
            Map.entry("cramp-hard-knot", "no"));

    /** A form nobody would be alarmed by, with these answers in place of its own. */
    public UUID send(TestClinic clinic, Map<String, String> changes) {
        return send(clinic, "Jana Nováková", now(), changes);
    }

    public UUID send(TestClinic clinic, String name, Instant at, Map<String, String> changes) {
        return send(submission(clinic.id(), name, at, answers(changes)), at);
    }

    public UUID send(Submission submission, Instant at) {
        put(submission, SEAL.seal(SubmissionJson.write(submission), envelope(submission, at)), at);
        return submission.id();
    }

    /** A form that was changed on its way. */
    public UUID sendBroken(TestClinic clinic) {
        var at = now();
        var submission = submission(clinic.id(), "Nobody", at, answers(Map.of()));
        var sealed = SEAL.seal(SubmissionJson.write(submission), envelope(submission, at));
        sealed[sealed.length - 1] ^= 1;
        put(submission, sealed, at);
        return submission.id();
    }

    public static Submission submission(UUID clinic, String name, Instant at, Answers answers) {
        var advice = PROTOCOL.assess(answers, TODAY).findings().stream()
                .filter(it -> it.rule().level().interrupts())
                .map(it -> new AdviceShown(it.rule().id(), at.minusSeconds(300), at.minusSeconds(290)))
                .toList();
        var contact = new Contact(
                new Confidential("+420 601 000 000"),
                new Confidential("jana@patients.example"),
                new Confidential("After six, please"));
        return new Submission(
                UUID.randomUUID(),
                clinic,
                PROTOCOL.id(),
                PROTOCOL.version(),
                "cs",
                at.minusSeconds(600),
                at,
                new Patient(new Confidential(name), LocalDate.of(1970, 5, 3), contact, null),
                null,
                new Consent("1", at.minusSeconds(590), "I agree"),
                answers,
                advice,
                null,
                REPLIES.seal().json(),
                null);
    }

    /** Puts something into the inbox that follows a form. */
    public UUID sendAfter(TestClinic clinic, UUID submission, Message message) {
        return sendAfter(clinic, submission, message, now());
    }

    public UUID sendAfter(TestClinic clinic, UUID submission, Message message, Instant at) {
        var id = UUID.randomUUID();
        var context = new MessageContext(id, clinic.id(), submission, at);
        put(context, SEAL.seal(SubmissionJson.write(message), context));
        return id;
    }

    /** Something that follows a form and was changed on its way. */
    public UUID sendBrokenAfter(TestClinic clinic, UUID submission) {
        var context = new MessageContext(UUID.randomUUID(), clinic.id(), submission, now());
        var sealed = SEAL.seal(SubmissionJson.write(new Message.Wish(Wanted.ERASE, now())), context);
        sealed[sealed.length - 1] ^= 1;
        put(context, sealed);
        return context.message();
    }

    private static void put(MessageContext context, byte[] sealed) {
        INTAKE.sql(
                        "insert into intake.message (clinic_id, id, submission_id, received_at, sealed) values (?, ?, ?, ?, ?)")
                .params(
                        context.clinic(),
                        context.message(),
                        context.submission(),
                        context.time().atOffset(ZoneOffset.UTC),
                        sealed)
                .update();
    }

    /** Everything the clinic let the patient of this form know, as only their code opens it. */
    public static List<Reply> replies(UUID submission) {
        return INTAKE.sql("select * from intake.reply where submission_id = ? order by number")
                .param(submission)
                .query((row, _) -> {
                    var context = new ReplyContext(
                            row.getObject("id", UUID.class), row.getObject("clinic_id", UUID.class), submission);
                    return SubmissionJson.read(REPLIES.open(row.getBytes("sealed"), context), Reply.class);
                })
                .list();
    }

    /** Answers are read as if a patient had posted them. Several options are separated by commas. */
    public static Answers answers(Map<String, String> changes) {
        var said = new HashMap<>(TYPICAL);
        said.putAll(changes);
        said.values().removeIf(String::isEmpty);
        var posted = new HashMap<String, List<String>>();
        PROTOCOL.form().questions().forEach(it -> {
            var answer = said.remove(it.id().value());
            if (answer != null) {
                boolean several = !it.asked().options().isEmpty();
                posted.put(it.id().value(), several ? List.of(answer.split(",")) : List.of(answer));
            }
        });
        if (!said.isEmpty()) {
            throw new IllegalArgumentException("No such question: " + said.keySet());
        }
        var answered = PROTOCOL.form()
                .questions()
                .filter(it -> posted.containsKey(it.id().value()))
                .toList();
        var reading = PageReading.of(answered, posted);
        if (!reading.problems().isEmpty()) {
            throw new IllegalArgumentException("No such answer: " + reading.problems());
        }
        return PROTOCOL.form().settled(reading.appliedTo(Answers.NONE));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static EnvelopeContext envelope(Submission submission, Instant at) {
        return new EnvelopeContext(
                submission.id(),
                submission.clinicId(),
                submission.protocol(),
                submission.protocolVersion(),
                submission.language(),
                PROTOCOL.assess(submission.answers(), TODAY).level(),
                at);
    }

    private static void put(Submission submission, byte[] sealed, Instant at) {
        INTAKE.sql("""
                        insert into intake.submission
                            (clinic_id, id, protocol, protocol_version, language, level, received_at, sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        submission.clinicId(),
                        submission.id(),
                        submission.protocol(),
                        submission.protocolVersion(),
                        submission.language(),
                        PROTOCOL.assess(submission.answers(), TODAY).level().name(),
                        at.atOffset(ZoneOffset.UTC),
                        sealed)
                .update();
    }
}
