package evenfall.intake.handover;

import static java.nio.charset.StandardCharsets.US_ASCII;

import evenfall.envelope.ClinicKeys;
import evenfall.envelope.HandoverCode;
import evenfall.envelope.HandoverContext;
import evenfall.envelope.HandoverContext.Part;
import evenfall.envelope.HandoverKey;
import evenfall.envelope.HandoverToken;
import evenfall.envelope.KeyFolder;
import evenfall.envelope.ServiceAnswerContext;
import evenfall.handover.HandoverJson;
import evenfall.handover.Standing;
import evenfall.handover.Standing.Kind;
import evenfall.handover.Standing.Line;
import evenfall.handover.Standing.Said;
import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import evenfall.referral.ServiceAnswer;
import evenfall.support.TestDatabase;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A letter that the clinic has handed over, as the portal does it; and the clinic, which opens what comes back. */
final class SentLetter {

    static final byte[] PDF = "%PDF-1.7 a letter".getBytes(US_ASCII);

    private static final JdbcClient PORTAL = JdbcClient.create(TestDatabase.asPortal());

    private static final JdbcClient ADMIN = JdbcClient.create(TestDatabase.asAdministrator());

    private static final ClinicKeys KEYS = new KeyFolder(TestDatabase.settings().portalKeys()).clinicKeys();

    private final UUID clinic = ADMIN.sql("select id from intake.clinic where slug = ?")
            .param(TestDatabase.CLINIC)
            .query(UUID.class)
            .single();

    final UUID id = UUID.randomUUID();

    final UUID referral = UUID.randomUUID();

    final HandoverToken token = HandoverToken.random();

    final HandoverCode code = HandoverCode.random();

    private final HandoverKey key = HandoverKey.derive(token, code);

    static SentLetter now() {
        var letter = new SentLetter();
        letter.put();
        return letter;
    }

    private void put() {
        PORTAL.sql("""
                        insert into intake.handover (clinic_id, id, referral_id, token_hash, proof_hash, standing, letter,
                            created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, now(), now() + interval '90 days')
                        """)
                .params(
                        clinic,
                        id,
                        referral,
                        token.hash(),
                        key.proof(),
                        sealed(ReferralState.SENT, Set.of(ReferralAction.RECEIVE, ReferralAction.ACCEPT), List.of()),
                        key.seal().seal(PDF, new HandoverContext(clinic, id, Part.LETTER)))
                .update();
    }

    private byte[] sealed(ReferralState state, Set<ReferralAction> actions, List<Said> said) {
        var standing = new Standing(
                "ABCD2345",
                "Dr. Night",
                "Sleep clinic",
                "URGENT",
                "en",
                "Dana Moss",
                Instant.parse("2026-11-20T10:00:00Z"),
                1,
                state,
                actions,
                said,
                List.of(
                        new Line(Kind.HEADING, "What we ask"),
                        new Line(Kind.TEXT, "Please see Jana Quicksilver <script>alert(1)</script>")));
        return key.seal().seal(HandoverJson.write(standing), new HandoverContext(clinic, id, Part.STANDING));
    }

    void stand(ReferralState state, Set<ReferralAction> actions, List<Said> said) {
        PORTAL.sql("update intake.handover set standing = ? where id = ?")
                .params(sealed(state, actions, said), id)
                .update();
    }

    void change(String assignment) {
        ADMIN.sql("update intake.handover set %s where id = ?".formatted(assignment))
                .param(id)
                .update();
    }

    /** Puts another's standing in the place of this one's. */
    void takeStandingOf(SentLetter other) {
        ADMIN.sql(
                        "update intake.handover set standing = (select standing from intake.handover where id = ?) where id = ?")
                .params(other.id, id)
                .update();
    }

    String path() {
        return "/r/" + token.characters();
    }

    /** What the receiving service answered, in that order. */
    List<ServiceAnswer> answers() {
        return ADMIN.sql("select * from intake.handover_answer where handover_id = ? order by received_at, id")
                .param(id)
                .query((row, _) -> {
                    var document = row.getBytes("document");
                    var context = new ServiceAnswerContext(
                            row.getObject("id", UUID.class),
                            clinic,
                            id,
                            row.getObject("received_at", OffsetDateTime.class).toInstant(),
                            document == null
                                    ? ServiceAnswerContext.Part.WORDS
                                    : ServiceAnswerContext.Part.WORDS_OF_DOCUMENT);
                    var words = HandoverJson.read(KEYS.open(row.getBytes("sealed"), context), ServiceAnswer.class);
                    return words instanceof ServiceAnswer.Replied(var text, var _)
                            ? new ServiceAnswer.Replied(text, opened(document, context))
                            : words;
                })
                .list();
    }

    private static byte @Nullable [] opened(byte @Nullable [] document, ServiceAnswerContext context) {
        return document == null ? null : KEYS.open(document, context.of(ServiceAnswerContext.Part.DOCUMENT));
    }

    List<Boolean> openings() {
        return ADMIN.sql("select opened from intake.handover_opening where handover_id = ? order by number")
                .param(id)
                .query((row, _) -> row.getBoolean(1))
                .list();
    }

    List<String> trail() {
        return ADMIN.sql("select action from audit.event where subject_id = ? order by id")
                .param(referral)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Everything that the database holds about it, as whoever steals it would read it. */
    String dump() {
        return String.join(
                "\n",
                ADMIN.sql("""
                                select row_to_json(h)::text from intake.handover h where id = :id
                                union all
                                select encode(standing || letter, 'escape') from intake.handover where id = :id
                                union all
                                select row_to_json(o)::text from intake.handover_opening o where handover_id = :id
                                union all
                                select row_to_json(a)::text || encode(sealed || coalesce(document, ''), 'escape')
                                from intake.handover_answer a where handover_id = :id
                                """)
                        .param("id", id)
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
