package evenfall.portal.casefile;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.answer.Answer;
import evenfall.answer.Answers;
import evenfall.answer.QuestionId;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import evenfall.portal.inbox.OpenInbox;
import evenfall.portal.security.Staff;
import evenfall.submission.DiaryEntry;
import evenfall.submission.Message;
import evenfall.submission.Message.Wanted;
import evenfall.submission.Reply;
import evenfall.submission.Reply.Stage;
import evenfall.submission.Submission;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class CorrespondenceTests {

    static final Map<String, String> CALM = Map.of("distress", "a-little", "intensity-nrs", "2");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    SentForms forms;

    @Autowired
    OpenInbox inbox;

    @Autowired
    Settlement settlement;

    TestClinic clinic = TestClinic.open();

    @Test
    void patientLearnsWhoOpenedTheirAnswersOnceADay() {
        var key = cases.open(clinic, Map.of());
        view(key, clinic.clinician());
        view(key, clinic.clinician());
        view(key, clinic.another(Role.CLINICIAN));
        assertThat(replies(key))
                .satisfiesExactly(
                        it -> assertThat(stage(it)).isEqualTo(Stage.BEING_READ),
                        it -> assertThat(it)
                                .isInstanceOfSatisfying(
                                        Reply.Opened.class,
                                        opened -> assertThat(opened.name() + ", " + opened.role())
                                                .isEqualTo("Dana Moss, clinician")),
                        it -> assertThat(it)
                                .isInstanceOfSatisfying(
                                        Reply.Opened.class,
                                        opened -> assertThat(opened.name()).isEqualTo("Second CLINICIAN")));
    }

    @Test
    void patientLearnsHowFarTheClinicIs() {
        var key = cases.open(clinic, Map.of());
        post("/cases/" + key.id(), Map.of("outcome", "ADVISE", "note", "Iron first.", "version", "0"));
        settlement.settle(now().plusSeconds(10));
        assertThat(post(
                "/cases/" + key.id(),
                Map.of("outcome", "CLOSE", "because", "OTHER", "note", "Done.", "version", version(key))))
                .hasRedirectedUrl("/cases/" + key.id());
        settlement.settle(now().plusSeconds(10));
        assertThat(replies(key)).extracting(CorrespondenceTests::stage).containsExactly(Stage.DECIDED, Stage.CLOSED);
    }

    @Test
    void formWithoutAWayToReplyIsReadAllTheSame() {
        for (var seal : Arrays.asList(null, "no seal at all")) {
            var key = cases.open(clinic, withReplies(seal));
            assertThat(view(key, clinic.clinician())).hasStatusOk();
            assertThat(replies(key)).isEmpty();
        }
    }

    @Test
    void patientIsAskedWhatWasTickedAndTheClockStandsStill() {
        var key = cases.open(clinic, CALM);
        assertThat(ask(key, "0", "Was it really so?", "fever-now", "distress")).hasRedirectedUrl("/cases/" + key.id());
        assertThat(replies(key))
                .filteredOn(Reply.Questions.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Reply.Questions.class, it -> {
                    assertThat(it.questions()).extracting(QuestionId::value).containsExactly("fever-now", "distress");
                    assertThat(it.why().text()).isEqualTo("Was it really so?");
                });
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .contains("Waiting for the patient", "clock paused since", "Was it really so?", "Not answered yet")
                .contains("Dana Moss");
        clinic.change("update clinic.case_file set due_at = received_at where clinic_id = ?");
        assertThat(mvc.get().uri("/cases").param("tab", "patient").with(as(clinic.clinician())))
                .bodyText()
                .contains("Clock paused")
                .doesNotContain("Overdue by");
        assertThat(mvc.get().uri("/cases").with(as(clinic.clinician())))
                .bodyText()
                .contains("Nobody is waiting for us.");
        assertThat(clinic.trail()).contains("patient-asked");
        assertThat(clinic.rows("select detail::text from audit.event where clinic_id = ?"))
                .noneMatch(it -> it.contains("really") || it.contains("fever"));
    }

    @Test
    void answerBringsTheCaseBackJudgedAgainWithBothVersions() {
        var key = cases.open(clinic, CALM);
        ask(key, "0", "Is there really no fever?", "breath-chest", "distress");
        clinic.change("update clinic.case_file set asked_at = asked_at - interval '3 days' where clinic_id = ?");
        answer(key, Map.of("breath-chest", "yes", "distress", "a-little"));
        assertThat(clinic.rows("""
                        select state || ' ' || level || ' ' || (asked_at is null) || ' '
                            || (due_at < now() + interval '1 day')
                        from clinic.case_file where clinic_id = ?
                        """)).containsExactly("WAITING EMERGENCY true true");
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .contains("Red flags answered yes (1)", "Possible clot in the lung")
                .containsSubsequence("All answers", "Answered again on", "Level since: Emergency", "No", "Yes")
                .contains("<span>Answered</span> <time");
        assertThat(replies(key)).extracting(CorrespondenceTests::stage).contains(Stage.RECEIVED);
        assertThat(clinic.trail()).contains("amendment-opened");
    }

    @Test
    void clockGoesOnWhereItStood() {
        var key = cases.open(clinic, CALM);
        var due = Instant.parse(due());
        ask(key, "0", "Please say again.", "distress");
        clinic.change("update clinic.case_file set asked_at = asked_at - interval '3 days' where clinic_id = ?");
        answer(key, Map.of("distress", "a-little"));
        assertThat(Instant.parse(due())).isBetween(due.plus(3, ChronoUnit.DAYS), due.plus(73, ChronoUnit.HOURS));
    }

    @Test
    void levelMayFallToo() {
        var key = cases.open(clinic, Map.of("breath-chest", "yes"));
        ask(key, "0", "Is your breath short now?", "breath-chest");
        answer(key, Map.of("breath-chest", "no"));
        assertThat(clinic.rows("select level_before || ' ' || level_after from clinic.amendment where clinic_id = ?"))
                .singleElement()
                .asString()
                .startsWith("EMERGENCY ")
                .doesNotEndWith(" EMERGENCY");
        assertThat(view(key, clinic.clinician())).bodyText().contains("Red flags answered yes (0)");
    }

    @Test
    void whatTheDatabaseHoldsOfItQuotesNobody() {
        var key = cases.open(clinic, CALM);
        ask(key, "0", "Unmistakable why", "story");
        answer(key, Map.of("story", "Unmistakable words"));
        wish(key, Wanted.ERASE);
        assertThat(clinic.rows("""
                        select encode(asked || answers, 'escape')
                        from clinic.question_back q join clinic.amendment a using (clinic_id, case_id)
                        where clinic_id = ?
                        """)).singleElement().asString().doesNotContain("Unmistakable", "story");
    }

    @Test
    void answersToWhatWasNotAskedAreRefusedAndShown() {
        var key = cases.open(clinic, CALM);
        ask(key, "0", "Please say again.", "distress");
        answer(key, Map.of("fever-now", "yes"));
        var nobodyAsked = new Message.Amendment(UUID.randomUUID(), answers(Map.of("distress", "a-little")), now());
        forms.sendAfter(clinic, submission(key), nobodyAsked);
        forms.sendBrokenAfter(clinic, submission(key));
        inbox.now();
        assertThat(clinic.rows("select refused_because from intake.message where clinic_id = ?"))
                .containsExactlyInAnyOrder("CONTENT", "CONTENT", "SEAL");
        assertThat(mvc.get().uri("/cases").param("tab", "patient").with(as(clinic.clinician())))
                .bodyText()
                .contains("3 messages could not be opened");
        assertThat(clinic.trail()).filteredOn("message-refused"::equals).hasSize(3);
    }

    @Test
    void messageWaitsForItsCase() {
        var form = forms.sendBroken(clinic);
        forms.sendAfter(clinic, form, new Message.Wish(Wanted.ERASE, now()));
        inbox.now();
        assertThat(clinic.rows(
                        "select coalesce(refused_because, opened_at::text) from intake.message where clinic_id = ?"))
                .containsOnlyNulls();
    }

    @Test
    void questionAndReasonAreNeeded() {
        var key = cases.open(clinic, CALM);
        assertThat(mvc.get().uri("/cases/{id}/ask", key.id()).with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"questions\"", "value=\"distress\"", "the clock of this case stands still");
        assertThat(ask(key, "0", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Tick between 1 and 30 questions", "Write why you ask", "Error: Ask");
        assertThat(ask(key, "0", "Why?", "no-such-question")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(ask(key, "0", " ", "distress")).bodyText().containsPattern("value=\"distress\"[^>]* checked");
    }

    @Test
    void whoIsTooLateKeepsWhatTheyTyped() {
        var key = cases.open(clinic, CALM);
        post("/cases/" + key.id(), Map.of("outcome", "ADVISE", "note", "Iron first.", "version", "0"));
        assertThat(ask(key, "0", "Unmistakable why", "distress"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("nothing was sent", "Unmistakable why</textarea>")
                .contains("name=\"version\" value=\"%s\"".formatted(version(key)))
                .containsPattern("value=\"distress\"[^>]* checked");
        assertThat(ask(key, version(key), "Unmistakable why", "distress")).hasRedirectedUrl("/cases/" + key.id());
    }

    @Test
    void closedCasesAndThoseWithoutAWayToReplyAreNotAsked() {
        var mute = cases.open(clinic, withReplies(null));
        assertThat(ask(mute, "0", "Why?", "distress")).hasStatus(HttpStatus.CONFLICT);
        assertThat(view(mute, clinic.clinician())).bodyText().contains("cannot be asked through the portal");
        var closed = cases.open(clinic, CALM);
        post("/cases/" + closed.id(), Map.of("outcome", "CLOSE", "because", "OTHER", "note", "Done.", "version", "0"));
        assertThat(post("/cases/%s/diary".formatted(closed.id()), Map.of())).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void diaryIsAskedForOnce() {
        var key = cases.open(clinic, CALM);
        for (int i = 0; i < 2; i++) {
            assertThat(post("/cases/%s/diary".formatted(key.id()), Map.of())).hasRedirectedUrl("/cases/" + key.id());
        }
        assertThat(replies(key)).filteredOn(Reply.DiaryWanted.class::isInstance).hasSize(1);
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .contains("Night diary", "There is no entry yet.")
                .doesNotContain("Ask for a night diary");
    }

    @Test
    void diaryIsShownNightByNightAsThePatientLastLeftIt() {
        var key = cases.open(clinic, CALM);
        var prague = ZoneId.of("Europe/Prague");
        var changed = UUID.randomUUID();
        // the night in which the clocks go forward
        diary(key, changed, "2026-03-29T00:30:00Z", prague, "noticed");
        diary(key, changed, "2026-03-29T01:30:00Z", prague, "unbearable");
        diary(key, UUID.randomUUID(), "2026-03-28T20:15:00Z", prague, "bothers");
        diary(key, UUID.randomUUID(), "2026-03-29T11:30:00Z", prague, "hard");
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .containsSubsequence(
                        "Night of Sun 29 Mar to Mon 30 Mar 2026",
                        "13:30",
                        "It is hard to bear",
                        "Night of Sat 28 Mar to Sun 29 Mar 2026",
                        "2 entries between noon and noon",
                        "21:15",
                        "It bothers me",
                        "03:30",
                        "I cannot bear it")
                .doesNotContain("01:30", "I notice it");
        assertThat(clinic.rows("select encode(entry, 'escape') from clinic.diary_entry where clinic_id = ?"))
                .hasSize(3)
                .noneMatch(it -> it.contains("unbearable") || it.contains("Prague"));
        assertThat(clinic.trail()).contains("diary-received");
    }

    @Test
    void wishStaysUntilAPersonHasDealtWithIt() {
        var key = cases.open(clinic, CALM);
        wish(key, Wanted.WITHDRAW_CONSENT);
        assertThat(mvc.get().uri("/cases").with(as(clinic.coordinator())))
                .bodyText()
                .contains("The patient wants something done");
        assertThat(view(key, clinic.clinician()))
                .bodyText()
                .contains("The patient withdraws consent", "Not dealt with yet");
        var page = "/cases/%s/wishes/%s"
                .formatted(
                        key.id(),
                        clinic.rows("select id from clinic.wish where clinic_id = ?")
                                .getFirst());
        assertThat(mvc.get().uri(page).with(as(clinic.clinician()))).hasStatusOk();
        assertThat(post(page, Map.of("answer", " ", "version", version(key))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Write what was done");
        assertThat(post(page, Map.of("answer", "We stopped.", "version", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("We stopped.</textarea>");
        assertThat(post(page, Map.of("answer", "We stopped.", "version", version(key))))
                .hasRedirectedUrl("/cases/" + key.id());
        assertThat(post(page, Map.of("answer", "Me too.", "version", version(key))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody has dealt with this already", "Me too.");
        assertThat(replies(key))
                .filteredOn(Reply.Answered.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Reply.Answered.class,
                        it -> assertThat(it.wanted() + it.text().text()).isEqualTo("WITHDRAW_CONSENTWe stopped."));
        assertThat(mvc.get().uri("/cases").with(as(clinic.coordinator())))
                .bodyText()
                .doesNotContain("The patient wants something done");
        assertThat(clinic.trail()).contains("wish-received", "wish-answered");
    }

    @Test
    void anotherClinicFindsNothing() {
        var key = cases.open(clinic, CALM);
        wish(key, Wanted.ERASE);
        var wish = clinic.rows("select id from clinic.wish where clinic_id = ?").getFirst();
        var elsewhere = TestClinic.open().clinician();
        Stream.of("/cases/%s/ask".formatted(key.id()), "/cases/%s/wishes/%s".formatted(key.id(), wish))
                .forEach(page ->
                        assertThat(mvc.get().uri(page).with(as(elsewhere))).hasStatus(HttpStatus.NOT_FOUND));
    }

    private void diary(CaseKey key, UUID id, String at, ZoneId zone, String bad) {
        var entry = new DiaryEntry(
                id,
                DiaryEntry.Kind.NOW,
                Instant.parse(at),
                zone,
                Answers.NONE.with(new QuestionId("now-how-bad"), new Answer.Choice(bad)));
        forms.sendAfter(clinic, submission(key), new Message.Diary(entry, now()));
        inbox.now();
    }

    private void wish(CaseKey key, Wanted wanted) {
        forms.sendAfter(clinic, submission(key), new Message.Wish(wanted, now()));
        inbox.now();
    }

    private void answer(CaseKey key, Map<String, String> said) {
        var asked = UUID.fromString(clinic.rows("select id from clinic.question_back where clinic_id = ?")
                .getFirst());
        forms.sendAfter(clinic, submission(key), new Message.Amendment(asked, answers(said), now()));
        inbox.now();
    }

    private static Answers answers(Map<String, String> said) {
        var all = SentForms.answers(said);
        return said.keySet().stream()
                .map(QuestionId::new)
                .reduce(
                        Answers.NONE,
                        (some, question) -> some.with(question, all.to(question).orElseThrow()),
                        (some, _) -> some);
    }

    private Submission withReplies(@Nullable String seal) {
        var sent = SentForms.submission(clinic.id(), "Jana Nováková", now(), SentForms.answers(CALM));
        return new Submission(
                sent.id(),
                sent.clinicId(),
                sent.protocol(),
                sent.protocolVersion(),
                sent.language(),
                sent.startedAt(),
                sent.sentAt(),
                sent.patient(),
                sent.answeredBy(),
                sent.consent(),
                sent.answers(),
                sent.advice(),
                sent.seen(),
                seal,
                null);
    }

    private MvcTestResult ask(CaseKey key, String version, String why, String... questions) {
        return mvc.post()
                .uri("/cases/{id}/ask", key.id())
                .with(as(clinic.clinician()))
                .with(csrf())
                .param("why", why)
                .param("version", version)
                .param("questions", questions)
                .exchange();
    }

    private MvcTestResult post(String page, Map<String, String> fields) {
        var request = mvc.post().uri(page).with(as(clinic.clinician())).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult view(CaseKey key, Staff by) {
        return mvc.get().uri("/cases/{id}", key.id()).with(as(by)).exchange();
    }

    private List<Reply> replies(CaseKey key) {
        return SentForms.replies(submission(key));
    }

    private static @Nullable Stage stage(Reply reply) {
        return reply instanceof Reply.Progress(var stage, var _) ? stage : null;
    }

    private UUID submission(CaseKey key) {
        return UUID.fromString(column("submission_id", key));
    }

    private String version(CaseKey key) {
        return column("version", key);
    }

    private String column(String column, CaseKey key) {
        return clinic
                .rows("select id || ' ' || %s from clinic.case_file where clinic_id = ?".formatted(column))
                .stream()
                .filter(it -> it.startsWith(key.id().toString()))
                .map(it -> it.split(" ", 2)[1])
                .findFirst()
                .orElseThrow();
    }

    private String due() {
        return clinic.rows("select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        + " from clinic.case_file where clinic_id = ?")
                .getFirst();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
