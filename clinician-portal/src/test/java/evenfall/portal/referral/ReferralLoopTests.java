package evenfall.portal.referral;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.inbox.OpenInbox;
import evenfall.portal.security.Staff;
import evenfall.privacy.Confidential;
import evenfall.referral.ServiceAnswer;
import evenfall.submission.Message;
import evenfall.submission.Reply;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the letter to the patient who knows what came of it, and everything that can come between. */
@PortalTest
class ReferralLoopTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    SentForms forms;

    @Autowired
    OpenInbox inbox;

    @Autowired
    ServiceAnswers answers;

    @Autowired
    Escalation escalation;

    @Autowired
    Waits waits;

    TestClinic clinic = TestClinic.open();

    @Test
    void wholeWayIsThreeClosingsByNamedPeople() {
        var referral = sent();
        assertThat(act(referral, "receive", clinic.coordinator())).hasStatus(HttpStatus.FOUND);
        assertThat(act(referral, "accept", clinic.coordinator())).hasStatus(HttpStatus.FOUND);
        book(referral);
        assertThat(act(referral, "see", clinic.coordinator())).hasStatus(HttpStatus.FOUND);
        assertThat(act(referral, "reply", clinic.coordinator(), "It was the iron"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(clinic.rows("select state || ' ' || turn from clinic.case_file where clinic_id = ?"))
                .as("somebody has to read it")
                .containsExactly("WAITING CLINIC");
        assertThat(act(referral, "review", clinic.coordinator())).hasStatus(HttpStatus.CONFLICT);
        assertThat(act(referral, "review", clinic.clinician())).hasStatus(HttpStatus.FOUND);
        assertThat(act(referral, "close", clinic.clinician(), "Done"))
                .as("the patient does not know yet")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(act(referral, "tell-patient", clinic.clinician(), "You lack iron"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(act(referral, "close", clinic.coordinator(), "All know")).hasStatus(HttpStatus.FOUND);
        assertThat(clinic.rows("select state || ' ' || closed_by_name || ' ' || (due_at is null)"
                        + " from clinic.referral where clinic_id = ?"))
                .containsExactly("CLOSED Cory Lind true");
        assertThat(clinic.rows("select action || ' ' || by_name from clinic.referral_event where clinic_id = ?"
                        + " and action in ('REPLY', 'REVIEW', 'TELL_PATIENT') order by number"))
                .containsExactly("REPLY Cory Lind", "REVIEW Dana Moss", "TELL_PATIENT Dana Moss");
    }

    @Test
    void coordinatorSeesWhereAndWhenAndNoClinicalWord() {
        var referral = sent();
        book(referral);
        act(referral, "reply", clinic.clinician(), "Unmistakable reply");
        assertThat(get("/referrals/" + referral, clinic.coordinator()))
                .hasStatusOk()
                .bodyText()
                .contains("Night street 3", "Reply received, not read")
                .doesNotContain("Unmistakable", "It fits");
        assertThat(get("/referrals/" + referral, clinic.clinician())).bodyText().contains("Unmistakable reply");
    }

    @Test
    void letterWaitsUntilThePatientAgrees() {
        var referral = signed(Map.of("consent-share", "ask-first"));
        assertThat(state()).isEqualTo("WAITING_FOR_CONSENT");
        assertThat(send(referral, clinic.coordinator(), "POST")).hasStatus(HttpStatus.CONFLICT);
        assertThat(act(referral, "note-consent", clinic.coordinator()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Write a few words");
        assertThat(act(referral, "note-consent", clinic.coordinator(), "Said yes on the telephone"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(send(referral, clinic.coordinator(), "POST")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void whatIsSaidTwiceCountsOnce() {
        var key = key(sent());
        var message = UUID.randomUUID();
        assertThat(take(key, message, new ServiceAnswer.Received())).isEqualTo(Heard.DONE);
        assertThat(take(key, message, new ServiceAnswer.Received())).isEqualTo(Heard.KNOWN);
        assertThat(clinic.rows("select action from clinic.referral_event where clinic_id = ? and by_kind = 'SERVICE'"))
                .containsExactly("RECEIVE");
    }

    @Test
    void appointmentAfterCancellingIsKeptAndSomebodyLooksAtIt() {
        var referral = sent();
        assertThat(act(referral, "cancel", clinic.clinician(), "Better already"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(take(key(referral), UUID.randomUUID(), appointment())).isEqualTo(Heard.OUT_OF_TURN);
        assertThat(clinic.rows("select state || ' ' || (due_at is not null) from clinic.referral where clinic_id = ?"))
                .containsExactly("CANCELLED true");
        assertThat(get("/referrals/" + referral, clinic.coordinator()))
                .bodyText()
                .contains("could not be done any more", "Night street 3")
                .contains("I have looked at it");
        assertThat(post("/referrals/%s/looked-at".formatted(referral), clinic.coordinator(), Map.of()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(clinic.rows(
                        "select out_of_turn || ' ' || (due_at is null) from clinic.referral where clinic_id = ?"))
                .containsExactly("0 true");
    }

    @Test
    void replyAfterCancellingIsReadLikeAnyOther() {
        var referral = sent();
        act(referral, "cancel", clinic.clinician(), "Better already");
        assertThat(take(key(referral), UUID.randomUUID(), reply())).isEqualTo(Heard.DONE);
        assertThat(clinic.rows("select state || ' ' || (due_at is not null) || ' ' || (closed_by is null)"
                        + " from clinic.referral where clinic_id = ?"))
                .containsExactly("REPLY_RECEIVED true true");
        assertThat(get("/referrals?list=ANSWERED", clinic.coordinator()))
                .bodyText()
                .contains(referral);
    }

    @Test
    void onlyOneOfTwoAtOnceCancels() throws Exception {
        var referral = sent();
        Callable<Integer> cancel = () -> act(referral, "cancel", clinic.clinician(), "Not needed")
                .getResponse()
                .getStatus();
        try (var clinicians = Executors.newFixedThreadPool(4)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : clinicians.invokeAll(List.of(cancel, cancel, cancel, cancel))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(302).containsOnly(302, 409);
        }
        assertThat(clinic.rows("select action from clinic.referral_event where clinic_id = ? and action = 'CANCEL'"))
                .hasSize(1);
    }

    @Test
    void everyRungIsAlertedOnceAndThenItStandsAmongWhatIsStuck() {
        var second = clinic.another(Role.CLINICIAN);
        clinic.change("update clinic.staff set lead = true where clinic_id = ? and id = '%s'".formatted(second.id()));
        var referral = sent();
        clinic.change("update clinic.referral set due_at = now() - interval '1 hour' where clinic_id = ?");
        IntStream.range(0, 6).forEach(_ -> {
            clinic.change("update clinic.referral set alert_at = now() - interval '1 minute'"
                    + " where clinic_id = ? and alert_at is not null");
            escalation.alertAll();
            escalation.alertAll();
        });
        assertThat(clinic.rows("select s.name from clinic.notice_outbox n join clinic.staff s"
                        + " on s.clinic_id = n.clinic_id and s.id = n.staff_id"
                        + " where n.clinic_id = ? and n.kind = 'REFERRAL_STUCK' order by n.number"))
                .startsWith(clinic.clinician().fullName(), clinic.coordinator().fullName())
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(clinic.rows("select rung || ' ' || (alert_at is null) from clinic.referral where clinic_id = ?"))
                .containsExactly("4 true");
        assertThat(get("/referrals?list=STUCK", clinic.coordinator()))
                .bodyText()
                .contains(referral, "overdue", clinic.clinician().fullName());
    }

    @Test
    void chasingGivesTimeAndBeginsTheAlertsAnew() {
        var referral = sent();
        clinic.change("update clinic.referral set due_at = now() - interval '1 hour', rung = 3 where clinic_id = ?");
        assertThat(act(referral, "chase", clinic.coordinator(), "They look for it"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(clinic.rows("select state || ' ' || rung || ' ' || (due_at > now()) from clinic.referral"
                        + " where clinic_id = ?"))
                .containsExactly("SENT 0 true");
    }

    @Test
    void anotherServiceKeepsTheChain() {
        var referral = sent();
        act(referral, "decline", clinic.coordinator(), "No room");
        assertThat(act(referral, "redirect", clinic.coordinator(), "Try the other"))
                .hasStatus(HttpStatus.CONFLICT);
        var next = act(referral, "redirect", clinic.clinician(), "Try the other")
                .getResponse()
                .getRedirectedUrl();
        assertThat(clinic.rows("select state || ' ' || coalesce(redirected_from::text, '') from clinic.referral"
                        + " where clinic_id = ? order by created_at"))
                .containsExactly("REDIRECTED ", "DRAFT " + referral);
        assertThat(get(String.valueOf(next), clinic.clinician()))
                .bodyText()
                .contains("Goes on from an earlier referral", "It fits.");
    }

    @Test
    void secondLetterAboutTheSamePatientIsNoticedBeforeItLeaves() {
        var about = cases.open(clinic, Map.of("consent-share", "yes"));
        assertThat(send(signed(about), clinic.coordinator(), "POST")).hasStatus(HttpStatus.FOUND);
        var second = signed(about);
        assertThat(send(second, clinic.coordinator(), "POST"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("under way or went before");
        assertThat(post(
                        "/referrals/%s/send".formatted(second),
                        clinic.coordinator(),
                        Map.of("how", "POST", "again", "true")))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void letterOfAnotherCaseOfTheSamePersonIsNoticedToo() {
        assertThat(send(signed(Map.of("consent-share", "yes")), clinic.coordinator(), "POST"))
                .hasStatus(HttpStatus.FOUND);
        var second = signed(Map.of("consent-share", "yes"));
        clinic.change(
                "with p as (insert into clinic.person (clinic_id, id, known_at)"
                        + " values ('%s', gen_random_uuid(), now()) returning clinic_id, id)".formatted(clinic.id())
                        + " update clinic.case_file f set person_id = p.id from p where f.clinic_id = p.clinic_id and f.clinic_id = ?");
        assertThat(send(second, clinic.coordinator(), "POST")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void patientLearnsOfTheAppointmentAndSaysWhetherItTookPlace() {
        var referral = sent();
        book(referral);
        var submission = UUID.fromString(clinic.rows("select submission_id from clinic.case_file where clinic_id = ?")
                .getFirst());
        assertThat(SentForms.replies(submission))
                .filteredOn(Reply.Referral.class::isInstance)
                .extracting(it -> ((Reply.Referral) it).stand())
                .containsExactly(Reply.Stand.SENT, Reply.Stand.BOOKED);
        forms.sendAfter(clinic, submission, new Message.Visit(UUID.fromString(referral), false, Instant.now()));
        inbox.now();
        assertThat(state()).as("another appointment is needed").isEqualTo("ACCEPTED");
        book(referral);
        forms.sendAfter(clinic, submission, new Message.Visit(UUID.fromString(referral), true, Instant.now()));
        inbox.now();
        assertThat(state()).isEqualTo("SEEN");
        assertThat(clinic.rows("select by_kind from clinic.referral_event where clinic_id = ?"
                        + " and action in ('MISS', 'SEE')"))
                .containsOnly("PATIENT");
    }

    @Test
    void anotherPatientCannotSpeakOfIt() {
        var referral = sent();
        book(referral);
        var stranger = cases.open(clinic, Map.of());
        var submission = UUID.fromString(
                clinic.rows("select submission_id from clinic.case_file where id = '%s' and clinic_id = ?"
                                .formatted(stranger.id()))
                        .getFirst());
        forms.sendAfter(clinic, submission, new Message.Visit(UUID.fromString(referral), true, Instant.now()));
        inbox.now();
        assertThat(state()).isEqualTo("BOOKED");
    }

    @Test
    void letterCanBeWrittenAnewAndTheSignedOneStays() {
        var referral = sent();
        act(referral, "return", clinic.coordinator(), "Ferritin, please");
        assertThat(act(referral, "revise", clinic.clinician())).hasStatus(HttpStatus.FOUND);
        assertThat(state()).isEqualTo("DRAFT");
        assertThat(post("/referrals/%s/sign".formatted(referral), clinic.clinician(), Map.of()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(clinic.rows("select number from clinic.referral_letter where clinic_id = ? order by number"))
                .containsExactly("1", "2");
    }

    @Test
    void whoeverTakesItOverIsItsOwner() {
        var referral = sent();
        assertThat(post("/referrals/%s/owner".formatted(referral), clinic.coordinator(), Map.of()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(clinic.rows("select owner_id from clinic.referral where clinic_id = ?"))
                .containsExactly(clinic.coordinator().id().toString());
    }

    @Test
    void nonsenseIsAnsweredAndNothingIsLost() {
        var referral = sent();
        assertThat(get("/referrals/%s/acts/explode".formatted(referral), clinic.clinician()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/referrals/%s/acts/edit".formatted(referral), clinic.clinician()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/referrals?list=NONE", clinic.clinician())).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/referrals?after=yesterday", clinic.clinician())).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(post(
                        "/referrals/%s/acts/book".formatted(referral),
                        clinic.coordinator(),
                        Map.of("day", "tomorrow", "time", "25:00", "where", "", "bring", "The diary")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter the day", "Enter the time", "Enter where", "The diary");
        assertThat(act(referral, "review", clinic.clinician(), "Typed in vain"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Typed in vain");
    }

    @Test
    void waitIsMeasuredFromOurOwnReferralsAndOfAFewNothingIsSaid() {
        clinic.change("""
                insert into clinic.service (clinic_id, id, name, specialty, pathways, active, version)
                select id, gen_random_uuid(), 'Sleep centre', 'Neurology', '{P5}', true, 0 from intake.clinic where id = ?
                """);
        sent();
        clinic.change(
                "update clinic.referral r set appointment_at = sent_at + interval '20 days',"
                        + " service_id = (select id from clinic.service s where s.clinic_id = r.clinic_id) where clinic_id = ?");
        waits.measure();
        assertThat(
                        clinic.rows(
                                "select coalesce(wait_days, -1) || ' ' || waits_counted from clinic.service where clinic_id = ?"))
                .containsExactly("-1 1");
    }

    private void book(String referral) {
        assertThat(post(
                        "/referrals/%s/acts/book".formatted(referral),
                        clinic.coordinator(),
                        Map.of(
                                "day",
                                "2031-03-03",
                                "time",
                                "10:30",
                                "where",
                                "Night street 3",
                                "ticket",
                                UUID.randomUUID().toString())))
                .hasStatus(HttpStatus.FOUND);
    }

    private static ServiceAnswer appointment() {
        return new ServiceAnswer.Booked(LocalDateTime.of(2031, 3, 3, 10, 30), new Confidential("Night street 3"), null);
    }

    private static ServiceAnswer reply() {
        return new ServiceAnswer.Replied(new Confidential("It was the iron"), null);
    }

    private Heard take(ReferralKey key, UUID message, ServiceAnswer answer) {
        return answers.take(key, message, answer, Channel.LINK, Instant.now());
    }

    private ReferralKey key(String referral) {
        return new ReferralKey(clinic.id(), UUID.fromString(referral));
    }

    private String state() {
        return clinic.rows("select state from clinic.referral where clinic_id = ?")
                .getFirst();
    }

    private String sent() {
        var referral = signed(Map.of("consent-share", "yes"));
        assertThat(send(referral, clinic.coordinator(), "POST")).hasStatus(HttpStatus.FOUND);
        return referral;
    }

    private String signed(Map<String, String> said) {
        return signed(cases.open(clinic, said));
    }

    private String signed(CaseKey about) {
        var begun = post("/cases/%s/referrals".formatted(about.id()), clinic.clinician(), Map.of())
                .getResponse()
                .getRedirectedUrl();
        var referral = String.valueOf(begun).substring("/referrals/".length(), "/referrals/".length() + 36);
        assertThat(post(
                        "/referrals/%s/edit".formatted(referral),
                        clinic.clinician(),
                        Map.of(
                                "recipient", "Dr. Night",
                                "service", "Sleep clinic",
                                "priority", "ROUTINE",
                                "question", "What is it?",
                                "summary", "It fits.",
                                "language", "en")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(post("/referrals/%s/sign".formatted(referral), clinic.clinician(), Map.of()))
                .hasStatus(HttpStatus.FOUND);
        return referral;
    }

    private MvcTestResult send(String referral, Staff by, String how) {
        return post("/referrals/%s/send".formatted(referral), by, Map.of("how", how));
    }

    private MvcTestResult act(String referral, String action, Staff by) {
        return act(referral, action, by, "");
    }

    private MvcTestResult act(String referral, String action, Staff by, String words) {
        return post("/referrals/%s/acts/%s".formatted(referral, action), by, Map.of("words", words));
    }

    /** As it is now: that nobody overwrites anybody is tried elsewhere. */
    private MvcTestResult post(String path, Staff by, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(as(by)).with(csrf());
        if (path.startsWith("/referrals/")) {
            var id = path.substring("/referrals/".length(), "/referrals/".length() + 36);
            request.param(
                    "version",
                    clinic.rows("select version from clinic.referral where clinic_id = ? and id = '%s'".formatted(id))
                            .getFirst());
        }
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path, Staff by) {
        return mvc.get().uri(path).with(as(by)).exchange();
    }
}
