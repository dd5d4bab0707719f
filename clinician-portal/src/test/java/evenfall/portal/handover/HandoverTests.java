package evenfall.portal.handover;

import static evenfall.portal.TestClinic.as;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.envelope.ClinicSeal;
import evenfall.envelope.HandoverCode;
import evenfall.envelope.HandoverContext;
import evenfall.envelope.HandoverKey;
import evenfall.envelope.HandoverToken;
import evenfall.envelope.ServiceAnswerContext;
import evenfall.envelope.ServiceAnswerContext.Part;
import evenfall.handover.HandoverJson;
import evenfall.handover.Standing;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.referral.ReferralKey;
import evenfall.portal.referral.ReferralMoved;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import evenfall.referral.ServiceAnswer;
import evenfall.support.TestDatabase;
import evenfall.support.print.Press;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class HandoverTests {

    private static final JdbcClient ADMIN = JdbcClient.create(TestDatabase.asAdministrator());

    private static final JdbcClient INTAKE = JdbcClient.create(TestDatabase.asIntake());

    private static final byte[] REPORT =
            Press.pdf("<html><head><title>Report</title></head><body><p>Iron</p></body></html>");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    AnswerInbox inbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    TestClinic clinic = TestClinic.open();

    @Test
    void linkAndCodeAreShownOnceAndKeptNowhere() {
        var referral = sent();
        var made = make(referral, clinic.coordinator(), "");
        assertThat(made.path()).startsWith("https://patients.clinic.example/r/");
        assertThat(made.standing().letter()).extracting(Standing.Line::text).contains("What is it?");
        assertThat(made.standing().state()).isEqualTo(ReferralState.SENT);
        assertThat(made.standing().actions()).contains(ReferralAction.ACCEPT);
        assertThat(new String(made.letter(), 0, 5, US_ASCII)).isEqualTo("%PDF-");
        assertThat(page(referral, clinic.coordinator()))
                .bodyText()
                .contains("Made by Cory Lind", "Nobody has opened it yet")
                .doesNotContain(made.token.characters(), made.code.grouped(), "Jana");
        assertThat(clinic.rows("select row_to_json(l)::text || row_to_json(h)::text from clinic.handover_link l"
                        + " join intake.handover h on h.id = l.id where l.clinic_id = ?"))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .doesNotContain(made.token.characters(), made.code.characters(), made.code.grouped(), "Jana"));
        assertThat(clinic.trail()).contains("handover-link-made").doesNotContain("handover-link-mailed");
    }

    @Test
    void mailCarriesTheLinkAndNeitherCodeNorPatient() {
        var made = make(sent(), clinic.coordinator(), UUID.randomUUID() + "@service.example");
        assertThat(made.page()).contains("The link was sent by mail.");
        assertThat(clinic.trail()).contains("handover-link-mailed");
    }

    @Test
    void letterThatWasNotSentHasNoLink() {
        var referral = signed();
        assertThat(post(referral, "", clinic.clinician())).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void newLinkTakesTheOldOneBack() {
        var referral = sent();
        var first = make(referral, clinic.clinician(), "");
        make(referral, clinic.clinician(), "");
        assertThat(first.isRevoked()).isTrue();
        assertThat(page(referral, clinic.clinician())).bodyText().contains("Withdrawn by Dana Moss");
    }

    @Test
    void linkIsRevokedOnce() {
        var referral = sent();
        var made = make(referral, clinic.clinician(), "");
        var path = "/referrals/%s/handover/%s/revoke".formatted(referral, made.id());
        assertThat(act(path, clinic.coordinator())).hasRedirectedUrl("/referrals/%s/handover".formatted(referral));
        assertThat(made.isRevoked()).isTrue();
        assertThat(act(path, clinic.coordinator())).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void anotherClinicFindsNothing() {
        var referral = sent();
        var made = make(referral, clinic.clinician(), "");
        var elsewhere = TestClinic.open().clinician();
        assertThat(page(referral, elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(referral, "", elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(act("/referrals/%s/handover/%s/revoke".formatted(referral, made.id()), elsewhere))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(made.isRevoked()).isFalse();
    }

    @Test
    void answerIsTakenOnceAndTheServiceSeesThatItWasHeard() {
        var referral = sent();
        var made = make(referral, clinic.clinician(), "");
        made.answer(new ServiceAnswer.Accepted(null), null);
        inbox.openAll();
        inbox.openAll();
        assertThat(made.standing().said()).extracting(Standing.Said::action).containsExactly(ReferralAction.ACCEPT);
        assertThat(clinic.trail()).containsOnlyOnce("referral-accepted");
        assertThat(page(referral, clinic.clinician())).bodyText().contains("Accepted");
    }

    @Test
    void cancelledReferralShowsAndStillHears() {
        var referral = sent();
        var made = make(referral, clinic.clinician(), "");
        move(referral, ReferralState.CANCELLED);
        assertThat(made.standing().state()).isEqualTo(ReferralState.CANCELLED);
        assertThat(made.standing().actions()).containsExactly(ReferralAction.REPLY);
        made.answer(new ServiceAnswer.Replied(new Confidential("We saw them"), null), null);
        inbox.openAll();
        assertThat(clinic.trail()).contains("referral-replied");
    }

    @Test
    void pdfIsHandedOutAsAFileAndNothingElse() {
        var referral = sent();
        var made = make(referral, clinic.clinician(), "");
        var id = made.answer(new ServiceAnswer.Replied(new Confidential("Iron"), null), REPORT);
        inbox.openAll();
        var path = "/referrals/%s/handover/%s/answers/%s/pdf".formatted(referral, made.id(), id);
        assertThat(get(path, clinic.clinician()))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"reply-%s.pdf\"".formatted(id))
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        it -> assertThat(String.join(",", it)).contains("sandbox"));
        assertThat(get(path, clinic.coordinator())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(path, TestClinic.open().clinician())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(clinic.trail()).contains("handover-document-opened");
    }

    @Test
    void documentThatIsNoPdfIsKeptAndNotHandedOut() {
        var referral = sent();
        var made = make(referral, clinic.clinician(), "");
        var id = made.answer(new ServiceAnswer.Replied(new Confidential("Iron"), null), "MZ".getBytes(US_ASCII));
        inbox.openAll();
        assertThat(get(
                        "/referrals/%s/handover/%s/answers/%s/pdf".formatted(referral, made.id(), id),
                        clinic.clinician()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(referral, clinic.clinician())).bodyText().contains("The PDF was not safe to open");
        assertThat(clinic.trail()).contains("handover-document-refused", "referral-replied");
    }

    @Test
    void answerThatDoesNotOpenIsKeptAndShown() {
        var referral = sent();
        var made = make(referral, clinic.clinician(), "");
        made.put(UUID.randomUUID(), Instant.now(), new byte[] {1, 2, 3}, null);
        inbox.openAll();
        assertThat(page(referral, clinic.clinician())).bodyText().contains("could not be opened. Call the service");
        assertThat(clinic.trail())
                .contains("handover-answer-refused")
                .doesNotContain("referral-replied", "referral-declined");
    }

    @Test
    void answersMovedToAnotherLinkDoNotOpen() {
        var first = make(sent(), clinic.clinician(), "");
        var second = make(sent(), clinic.clinician(), "");
        first.answer(new ServiceAnswer.Declined(new Confidential("Full")), null);
        ADMIN.sql("update intake.handover_answer set handover_id = ? where handover_id = ?")
                .params(second.id(), first.id())
                .update();
        inbox.openAll();
        assertThat(clinic.trail())
                .contains("handover-answer-refused")
                .doesNotContain("referral-replied", "referral-declined");
    }

    private void move(String referral, ReferralState to) {
        var key = new ReferralKey(clinic.id(), UUID.fromString(referral));
        transaction.executeWithoutResult(_ -> events.publishEvent(
                new ReferralMoved(key, ReferralAction.CANCEL, ReferralState.SENT, to, null, Instant.now())));
    }

    /** A link as the receiving service has it. */
    private final class Made {

        private final String page;

        private final HandoverToken token;

        private final HandoverCode code;

        private final HandoverKey key;

        Made(String page) {
            this.page = page;
            var link = found("id=\"handover-link\">([^<]+)<");
            this.token = new HandoverToken(link.substring(link.lastIndexOf('/') + 1));
            this.code =
                    HandoverCode.parse(found("id=\"handover-code\">([^<]+)<")).orElseThrow();
            this.key = HandoverKey.derive(token, code);
        }

        private String found(String pattern) {
            var found = Pattern.compile(pattern).matcher(page);
            assertThat(found.find()).isTrue();
            return found.group(1);
        }

        String page() {
            return page;
        }

        String path() {
            return found("id=\"handover-link\">([^<]+)<");
        }

        UUID id() {
            return INTAKE.sql("select id from intake.handover where token_hash = ? and proof_hash = ?")
                    .params(token.hash(), key.proof())
                    .query(UUID.class)
                    .single();
        }

        boolean isRevoked() {
            return INTAKE.sql("select revoked_at is not null from intake.handover where id = ?")
                    .param(id())
                    .query(Boolean.class)
                    .single();
        }

        Standing standing() {
            return HandoverJson.read(open("standing", HandoverContext.Part.STANDING), Standing.class);
        }

        byte[] letter() {
            return open("letter", HandoverContext.Part.LETTER);
        }

        private byte[] open(String column, HandoverContext.Part part) {
            var sealed = INTAKE.sql("select %s from intake.handover where id = ?".formatted(column))
                    .param(id())
                    .query((row, _) -> row.getBytes(1))
                    .single();
            return key.open(sealed, new HandoverContext(clinic.id(), id(), part));
        }

        UUID answer(ServiceAnswer answer, byte @Nullable [] document) {
            var id = UUID.randomUUID();
            var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
            var context = new ServiceAnswerContext(
                    id, clinic.id(), id(), at, document == null ? Part.WORDS : Part.WORDS_OF_DOCUMENT);
            var seal = ClinicSeal.parse(ADMIN.sql("select public_keyset from intake.clinic where id = ?")
                    .param(clinic.id())
                    .query(String.class)
                    .single());
            put(
                    id,
                    at,
                    seal.seal(HandoverJson.write(answer), context),
                    document == null ? null : seal.seal(document, context.of(Part.DOCUMENT)));
            return id;
        }

        void put(UUID id, Instant at, byte[] sealed, byte @Nullable [] document) {
            INTAKE.sql("""
                            insert into intake.handover_answer (clinic_id, handover_id, id, received_at, sealed, document)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .param(clinic.id())
                    .param(id())
                    .param(id)
                    .param(at.atOffset(ZoneOffset.UTC))
                    .param(sealed)
                    .param(6, document, Types.BINARY)
                    .update();
        }
    }

    private Made make(String referral, Staff by, String email) {
        var made = post(referral, email, by);
        assertThat(made).hasStatusOk();
        return new Made(text(made));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult post(String referral, String email, Staff by) {
        return mvc.post()
                .uri("/referrals/{id}/handover", referral)
                .with(as(by))
                .with(csrf())
                .param("days", "90")
                .param("email", email)
                .exchange();
    }

    private MvcTestResult page(String referral, Staff by) {
        return get("/referrals/%s/handover".formatted(referral), by);
    }

    private MvcTestResult get(String path, Staff by) {
        return mvc.get().uri(path).with(as(by)).exchange();
    }

    private MvcTestResult act(String path, Staff by, String... fields) {
        var request = mvc.post().uri(path).with(as(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String sent() {
        var referral = signed();
        act("/referrals/%s/send".formatted(referral), clinic.coordinator(), "how", "POST", "version", "2");
        return referral;
    }

    private String signed() {
        var about = cases.open(clinic, Map.of("consent-share", "yes"));
        var redirect = act("/cases/%s/referrals".formatted(about.id()), clinic.clinician())
                .getResponse()
                .getRedirectedUrl();
        var referral = String.valueOf(redirect).substring("/referrals/".length(), "/referrals/".length() + 36);
        act(
                "/referrals/%s/edit".formatted(referral),
                clinic.clinician(),
                "recipient",
                "Dr. Night",
                "service",
                "Sleep clinic",
                "priority",
                "ROUTINE",
                "question",
                "What is it?",
                "summary",
                "It fits.",
                "version",
                "0");
        act("/referrals/%s/sign".formatted(referral), clinic.clinician(), "version", "1");
        return referral;
    }
}
