package evenfall.intake.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.envelope.InvitationCode;
import evenfall.intake.IntakeTest;
import evenfall.intake.OpenedSubmissions;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import evenfall.intake.draft.Starts;
import evenfall.intake.draft.TooManyStarts;
import evenfall.support.TestDatabase;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntakeTest
class InvitedTests {

    private static final LocalDate BORN = LocalDate.of(1980, 3, 27);

    private final JdbcClient portal = JdbcClient.create(TestDatabase.asPortal());

    private final JdbcClient admin = JdbcClient.create(TestDatabase.asAdministrator());

    private final InvitationCode code = InvitationCode.random();

    @Autowired
    Visitors visitors;

    @Autowired
    Starts starts;

    private final OpenedSubmissions opened = new OpenedSubmissions();

    @Test
    void codeAndDateOfBirthBeginAnEmptyForm() {
        invite("14 days");
        var patient = visitors.newcomer();
        assertThat(patient.get("/invited")).hasStatusOk().bodyText().contains("Begin with your invitation");

        assertThat(redeem(patient)).hasRedirectedUrl("/code");
        assertThat(patient.get("/overview")).bodyText().contains("Start with the first question");
    }

    @Test
    void whoeverIsInvitedBeginsEvenWhereNobodyElseMayBeginNow() {
        invite("14 days");
        var crowded = "2001:db8:5:5::1";
        assertThatExceptionOfType(TooManyStarts.class).isThrownBy(() -> {
            for (int i = 0; i < 1000; i++) {
                starts.admit(crowded);
            }
        });
        assertThat(redeem(visitors.newcomer().from(crowded))).hasRedirectedUrl("/code");
    }

    @Test
    void lookingAtTheLinkHasNoEffect() {
        var id = invite("14 days");
        for (int i = 0; i < 20; i++) {
            assertThat(visitors.newcomer().get("/invited")).hasStatusOk();
        }
        assertThat(begun(id)).isZero();
        assertThat(redeem(visitors.newcomer())).hasRedirectedUrl("/code");
    }

    @Test
    void codeAloneOpensNothing() {
        invite("14 days");
        assertThat(redeem(visitors.newcomer(), code, LocalDate.of(1981, 3, 27)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("do not fit together");
        assertThat(post(visitors.newcomer(), code, "", "", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void unknownCodeAndWrongDateAreAnsweredAlike() {
        invite("14 days");
        var wrongDate = redeem(visitors.newcomer(), code, LocalDate.of(1981, 1, 1));
        var unknown = redeem(visitors.newcomer(), InvitationCode.random(), LocalDate.of(1981, 1, 1));

        assertThat(unmarked(wrongDate)).isEqualTo(unmarked(unknown));
    }

    @Test
    void fiveWrongDatesLockItForAWhile() {
        var id = invite("14 days");
        for (int i = 0; i < 5; i++) {
            redeem(visitors.newcomer(), code, LocalDate.of(1981, 1, 1 + i));
        }
        assertThat(redeem(visitors.newcomer())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        admin.sql("update intake.invitation set locked_until = now() where id = ?")
                .param(id)
                .update();
        assertThat(redeem(visitors.newcomer())).hasRedirectedUrl("/code");
    }

    @Test
    void linkThatWentRoundShowsNothingThatWasAnswered() {
        invite("14 days");
        var patient = visitors.newcomer();
        redeem(patient);
        patient.introduce().answer("story", "story", "It twists");

        var somebody = visitors.newcomer();
        redeem(somebody);
        assertThat(somebody.get("/questions/story")).hasRedirectedUrl("/questions/respondent");
    }

    @Test
    void whoeverWasInvitedLearnsWhyItNoLongerOpens() {
        invite("1 second");
        admin.sql("update intake.invitation set created_at = now() - interval '2 days', expires_at = now()")
                .update();
        assertThat(redeem(visitors.newcomer()))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("has run out");

        admin.sql("update intake.invitation set revoked_at = now()").update();
        assertThat(redeem(visitors.newcomer()))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("has taken this invitation back");
    }

    @Test
    void onceTheFormIsSentTheInvitationIsUsed() {
        var id = invite("14 days");
        var patient = visitors.newcomer();
        redeem(patient);
        patient.ready().post("/check");

        assertThat(opened.by(patient.reference()).getFirst().invitation()).isEqualTo(id);
        assertThat(redeem(visitors.newcomer()))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("was used already");
    }

    @Test
    void formOfAnInvitationThatWasTakenBackArrivesWithoutIt() {
        var id = invite("14 days");
        var patient = visitors.newcomer();
        redeem(patient);
        portal.sql("update intake.invitation set revoked_at = now() where id = ?")
                .param(id)
                .update();
        patient.ready().post("/check");

        assertThat(opened.by(patient.reference()).getFirst().invitation()).isNull();
    }

    @Test
    void usedByManyAtOnceItBeginsFiveTimesAndNoMore() throws Exception {
        var id = invite("14 days");
        var visits = Stream.generate(visitors::newcomer)
                .limit(20)
                .<Callable<MvcTestResult>>map(it -> () -> redeem(it))
                .toList();
        try (var all = Executors.newFixedThreadPool(visits.size())) {
            int admitted = 0;
            for (var visit : all.invokeAll(visits)) {
                admitted += visit.get().getResponse().getStatus() == 302 ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(Invitations.MOST_BEGUN);
        }
        assertThat(begun(id)).isEqualTo(Invitations.MOST_BEGUN);
    }

    private UUID invite(String lasting) {
        var id = UUID.randomUUID();
        var clinic = admin.sql("select id from intake.clinic where slug = ?")
                .param(TestDatabase.CLINIC)
                .query(UUID.class)
                .single();
        portal.sql("""
                        insert into intake.invitation (clinic_id, id, code_hash, proof_hash, language, expires_at)
                        values (?, ?, ?, ?, 'en', now() + ?::interval)
                        """)
                .params(clinic, id, code.hash(), code.proof(BORN), lasting)
                .update();
        return id;
    }

    private int begun(UUID id) {
        return Objects.requireNonNull(admin.sql("select begun from intake.invitation where id = ?")
                .param(id)
                .query(Integer.class)
                .single());
    }

    private MvcTestResult redeem(Visitor patient) {
        return redeem(patient, code, BORN);
    }

    private static MvcTestResult redeem(Visitor patient, InvitationCode code, LocalDate born) {
        return post(
                patient,
                code,
                String.valueOf(born.getDayOfMonth()),
                String.valueOf(born.getMonthValue()),
                String.valueOf(born.getYear()));
    }

    private static MvcTestResult post(Visitor patient, InvitationCode code, String day, String month, String year) {
        patient.get("/invited");
        var typed = code.code().grouped().toLowerCase(Locale.ROOT);
        return patient.post("/invited", "code", typed, "born.day", day, "born.month", month, "born.year", year);
    }

    /** The page without what was typed and what is different on every page. */
    private static String unmarked(MvcTestResult page) {
        return Visitor.text(page).replaceAll("value=\"[^\"]*\"", "");
    }
}
