package evenfall.portal.fhir;

import static evenfall.portal.TestClinic.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.directory.Directory;
import evenfall.portal.directory.TestServices;
import evenfall.portal.fhir.ReceivingService.Mood;
import evenfall.portal.referral.ReferralKey;
import evenfall.portal.referral.ReferralMoved;
import evenfall.portal.referral.ServiceAnswers;
import evenfall.portal.security.Staff;
import evenfall.referral.ReferralAction;
import evenfall.referral.ReferralState;
import evenfall.referral.ServiceAnswer;
import evenfall.support.audit.AuditTrail;
import evenfall.support.clinic.ClinicProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** Referrals on their way to a service and back, with everything that happens to them there. */
@PortalTest
class ExchangeTests {

    static final String ROWS = "select what || ' ' || state || ' ' || tries || ' ' || coalesce(last_failure, '-')"
            + " from clinic.exchange where clinic_id = ? order by number";

    static final String ASKED = "select coalesce(last_status, '-') || ' ' || coalesce(ask_failure, '-')"
            + " from clinic.exchange where clinic_id = ? and what = 'REFERRAL' order by number";

    static final String HEARD =
            "select action from clinic.referral_event" + " where clinic_id = ? and channel = 'FHIR' order by number";

    @Autowired
    OpenedCases cases;

    @Autowired
    Directory directory;

    @Autowired
    ExchangeOutbox outbox;

    @Autowired
    ServiceAnswers answers;

    @Autowired
    ClinicProfiles clinics;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    @TempDir
    Path keys;

    TestClinic clinic = TestClinic.open();

    ReceivingService service = new ReceivingService();

    @BeforeEach
    void nothingElseWaits() {
        clinic.change("update clinic.exchange set state = 'NOT_WANTED', settled_at = now(), content = null"
                + " where state = 'WAITING' and clinic_id <> ?");
        clinic.change("update clinic.exchange set ask_at = null where ask_at is not null and clinic_id <> ?");
    }

    @AfterEach
    void goHome() {
        service.close();
    }

    @Test
    void referralArrivesOnceAndAsAWhole() throws IOException {
        Files.writeString(keys.resolve("exchange-localhost-%d.token".formatted(service.port())), "s3cret\n");
        send(service.base());
        carry();
        carry();
        assertThat(service.tasks).hasSize(1);
        assertThat(service.calls)
                .singleElement()
                .asString()
                .startsWith("POST /fhir")
                .endsWith("Bearer s3cret");
        assertThat(service.task().getStatus()).isEqualTo(TaskStatus.REQUESTED);
        assertThat(clinic.rows(ROWS)).containsExactly("REFERRAL SENT 1 -");
        assertThat(clinic.trail()).contains("exchange-sent");
        assertThat(stuck()).bodyText().contains("Everything has arrived");
    }

    @Test
    void serviceThatIsAwayGetsItWhenItIsBack() {
        int port = service.port();
        service.close();
        var referral = send(service.base());
        carry();
        due();
        carry();
        assertThat(clinic.rows(ROWS)).containsExactly("REFERRAL WAITING 2 NOT_REACHED");
        assertThat(stuck())
                .bodyText()
                .contains("Not delivered yet, tried 2 times", "The service could not be reached", "Sleep Centre North");
        service = new ReceivingService(port);
        assertThat(again(id(), clinic.coordinator())).isEqualTo(302);
        carry();
        assertThat(service.tasks).hasSize(1);
        assertThat(clinic.rows(ROWS)).containsExactly("REFERRAL SENT 1 NOT_REACHED");
        assertThat(referral).isNotNull();
    }

    @Test
    void whatIsGivenUpStaysInSightAndIsTriedAgain() {
        service.moods.add(Mood.BROKEN);
        send(service.base());
        clinic.change("update clinic.exchange set tries = 44 where clinic_id = ?");
        service.moods.addFirst(Mood.WELL);
        carry();
        assertThat(clinic.rows(ROWS)).containsExactly("REFERRAL GAVE_UP 45 SERVER");
        assertThat(stuck()).bodyText().contains("given up after 45 tries", "Something went wrong at the service");
        assertThat(again(id(), TestClinic.open().coordinator())).isEqualTo(404);
        again(id(), clinic.coordinator());
        carry();
        assertThat(service.tasks).hasSize(1);
    }

    @Test
    void serviceThatIsBusyIsLeftAlone() {
        service.moods.add(Mood.BUSY);
        send(service.base());
        carry();
        assertThat(clinic.rows(ROWS)).containsExactly("REFERRAL WAITING 1 BUSY");
        assertThat(clinic.rows(
                        "select due_at > now() + interval '55 minutes' from clinic.exchange where clinic_id = ?"))
                .containsExactly("t");
    }

    /** Whether or not the service heeds that it should create nothing twice. */
    @ParameterizedTest
    @CsvSource({"SILENT, false", "SILENT, true", "PAGE, true"})
    void whatArrivedWithoutOurKnowingIsNotSentAgain(Mood mood, boolean careful) {
        service.careful = careful;
        service.moods.add(mood);
        send(service.base());
        carry();
        due();
        carry();
        assertThat(service.tasks).hasSize(1);
        assertThat(clinic.rows(ROWS)).singleElement().asString().startsWith("REFERRAL SENT 2");
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        try (var trap = new ReceivingService()) {
            service.elsewhere = trap.base();
            service.moods.add(Mood.ELSEWHERE);
            send(service.base());
            carry();
            assertThat(trap.calls).isEmpty();
        }
        assertThat(clinic.rows(ROWS)).containsExactly("REFERRAL WAITING 1 REDIRECTED");
    }

    @Test
    void hostThatMayNotBeCalledIsNot() {
        send("https://169.254.169.254/latest");
        carry();
        assertThat(clinic.rows(ROWS)).containsExactly("REFERRAL WAITING 1 ADDRESS_NOT_ALLOWED");
        send("https://elsewhere.example/fhir");
        carry();
        assertThat(clinic.rows(ROWS)).contains("REFERRAL WAITING 1 HOST_NOT_ALLOWED");
    }

    @Test
    void withoutAnEndpointItCannotLeaveThisWay() {
        assertThatExceptionOfType(NoEndpoint.class).isThrownBy(() -> send(""));
        assertThat(clinic.rows(ROWS)).isEmpty();
    }

    @Test
    void serviceAcceptsBooksAndReplies() {
        send(service.base());
        carry();
        ask();
        assertThat(clinic.rows(HEARD)).isEmpty();
        service.change().setStatus(TaskStatus.ACCEPTED).setBusinessStatus(BusinessStatus.ACCEPTED.concept());
        ask();
        var appointment = new Appointment().setStart(Date.from(Instant.now())).setPatientInstruction("Bring the diary");
        appointment.setId("a");
        var booked =
                service.change().setStatus(TaskStatus.INPROGRESS).setBusinessStatus(BusinessStatus.SCHEDULED.concept());
        booked.addContained(appointment);
        booked.addOutput().setValue(new Reference("#a"));
        ask();
        // it changes, and says the same
        service.change();
        ask();
        reply(service.change());
        ask();
        ask();
        assertThat(clinic.rows(HEARD)).containsExactly("ACCEPT", "BOOK", "REPLY");
        assertThat(clinic.rows(ASKED)).containsExactly("completed 7.0 -");
        assertThat(clinic.rows("select ask_at from clinic.exchange where ask_at is not null and clinic_id = ?"))
                .isEmpty();
        assertThat(clinic.trail()).contains("exchange-answered");
    }

    private static void reply(Task task) {
        var document = new DocumentReference();
        document.setId("d");
        document.addContent()
                .setAttachment(
                        new Attachment().setContentType("application/pdf").setData(PDF));
        task.setStatus(TaskStatus.COMPLETED).setBusinessStatus(BusinessStatus.COMPLETED.concept());
        task.addContained(document);
        task.addOutput().setValue(new StringType("It is iron."));
        task.addOutput().setValue(new Reference("#d"));
    }

    static final byte[] PDF = "%PDF-1.7 reply".getBytes(UTF_8);

    @Test
    void replyIsReadWithItsDocument() {
        var task = new Task();
        task.setId("t1");
        reply(task);
        var news = read(task);
        assertThat(news.trouble()).isNull();
        assertThat(news.last()).isTrue();
        assertThat(news.answer()).isInstanceOfSatisfying(ServiceAnswer.Replied.class, it -> {
            assertThat(it.text().text()).isEqualTo("It is iron.");
            assertThat(it.pdf()).isEqualTo(PDF);
        });
    }

    @Test
    void documentThatIsNoneOrElsewhereIsSaidToBeMissing() {
        var task = new Task();
        task.setId("t1");
        reply(task);
        task.getOutput().getLast().setValue(new Reference("https://elsewhere.example/fhir/DocumentReference/7"));
        assertThat(read(task).trouble()).isEqualTo(Trouble.DOCUMENT_MISSING);
        task.getOutput().getLast().setValue(new Attachment().setData("<script>".getBytes(UTF_8)));
        assertThat(read(task).trouble()).isEqualTo(Trouble.DOCUMENT_UNUSABLE);
        assertThat(read(task).answer()).isInstanceOf(ServiceAnswer.Replied.class);
    }

    @Test
    void appointmentIsOnTheClocksOfTheClinicAndNeedsATime() {
        var task = new Task().setStatus(TaskStatus.INPROGRESS).setBusinessStatus(BusinessStatus.SCHEDULED.concept());
        task.setId("t1");
        assertThat(read(task).trouble()).isEqualTo(Trouble.NO_TIME);
        task.addOutput().setValue(new DateTimeType("2026-12-01T09:30:00Z"));
        assertThat(read(task).answer()).isInstanceOfSatisfying(ServiceAnswer.Booked.class, it -> {
            assertThat(it.at()).hasToString("2026-12-01T10:30");
            assertThat(it.where().text()).isEqualTo("Sleep Centre North");
        });
    }

    private static TaskNews read(Task task) {
        return TaskReading.of(task, new Bundle(), ZoneId.of("Europe/Prague"), "Sleep Centre North", false);
    }

    @ParameterizedTest
    @CsvSource({
        "PAGE, NOT_FHIR",
        "DEEP, NOT_FHIR",
        "ENDLESS, TOO_LARGE",
        "WRONG, WRONG_RESOURCE",
        "BROKEN, SERVER",
        "ELSEWHERE, REDIRECTED"
    })
    void nonsenseIsShownToStaffAndStopsNothing(Mood mood, String kind) {
        send(service.base());
        carry();
        service.elsewhere = "http://localhost:1/";
        service.moods.add(mood);
        ask();
        assertThat(clinic.rows(ASKED)).containsExactly("- " + kind);
        assertThat(stuck()).bodyText().contains("What it answered last could not be used");
        assertThat(clinic.rows(HEARD)).isEmpty();
        service.change().setStatus(TaskStatus.RECEIVED).setBusinessStatus(null);
        ask();
        assertThat(clinic.rows(ASKED)).containsExactly("received -");
        assertThat(clinic.rows(HEARD)).containsExactly("RECEIVE");
    }

    @Test
    void taskOfSomebodyElseIsNotOurs() {
        send(service.base());
        carry();
        service.change()
                .setStatus(TaskStatus.ACCEPTED)
                .setBusinessStatus(null)
                .getIdentifier()
                .getLast()
                .setSystem("urn:other");
        ask();
        service.tasks.clear();
        assertThat(clinic.rows(ASKED)).containsExactly("- NOT_OURS");
        ask();
        assertThat(clinic.rows(ASKED)).containsExactly("- NO_TASK");
        assertThat(clinic.rows(HEARD)).isEmpty();
    }

    @Test
    void unknownStatusIsNoAnswer() {
        send(service.base());
        carry();
        service.change().setStatus(TaskStatus.ENTEREDINERROR);
        ask();
        assertThat(clinic.rows(ASKED)).containsExactly("entered-in-error 2.0 UNKNOWN_STATUS");
        service.change().setStatus(TaskStatus.COMPLETED);
        ask();
        assertThat(clinic.rows(ASKED)).containsExactly("completed 2.0 CONTRADICTION");
        assertThat(clinic.rows(HEARD)).isEmpty();
    }

    @Test
    void cancellingIsToldToTheService() {
        var referral = send(service.base());
        carry();
        move(referral, ReferralAction.CANCEL, ReferralState.CANCELLED);
        carry();
        assertThat(service.task().getStatus()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(clinic.rows(ROWS)).containsExactly("REFERRAL SENT 1 -", "WITHDRAWAL SENT 1 -");
        // and that the service confirms it is no refusal
        service.change().setBusinessStatus(BusinessStatus.CANCELLED.concept());
        ask();
        assertThat(clinic.rows(HEARD)).isEmpty();
    }

    @Test
    void whatIsCancelledBeforeItLeavesDoesNotLeave() {
        var referral = send(service.base());
        move(referral, ReferralAction.REDIRECT, ReferralState.REDIRECTED);
        carry();
        assertThat(service.calls).isEmpty();
        assertThat(clinic.rows(ROWS)).containsExactly("REFERRAL NOT_WANTED 0 -");
    }

    @Test
    void whatMayHaveArrivedIsCalledOffThere() {
        service.moods.add(Mood.SILENT);
        var referral = send(service.base());
        carry();
        move(referral, ReferralAction.CANCEL, ReferralState.CANCELLED);
        carry();
        assertThat(service.tasks).hasSize(1);
        assertThat(service.task().getStatus()).isEqualTo(TaskStatus.CANCELLED);
    }

    private ReferralKey send(String endpoint) {
        var key = new ReferralKey(clinic.id(), UUID.fromString(signed()));
        var serviceId = TestServices.add(directory, clinic.administrator(), endpoint);
        clinic.change("update clinic.referral set state = 'SENT', sent_how = 'FHIR', sent_at = now(), service_id = '%s'"
                        .formatted(serviceId)
                + " where clinic_id = ? and id = '%s'".formatted(key.id()));
        move(key, ReferralAction.SEND, ReferralState.SENT);
        return key;
    }

    private void move(ReferralKey key, ReferralAction action, ReferralState to) {
        transaction.executeWithoutResult(_ ->
                events.publishEvent(new ReferralMoved(key, action, ReferralState.SIGNED, to, null, Instant.now())));
    }

    private String signed() {
        var about = cases.open(clinic, Map.of());
        var begun = post("/cases/%s/referrals".formatted(about.id()), Map.of());
        var referral = begun.substring("/referrals/".length(), "/referrals/".length() + 36);
        post("/referrals/%s/sign".formatted(referral), Map.of("version", "0"));
        return referral;
    }

    private String post(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(as(clinic.clinician())).with(csrf());
        fields.forEach(request::param);
        return String.valueOf(request.exchange().getResponse().getRedirectedUrl());
    }

    private void carry() {
        var courier = new Courier(outbox, wire(), trail, transaction, clock);
        courier.carry();
    }

    private void ask() {
        clinic.change("update clinic.exchange set ask_at = now() - interval '1 second'"
                + " where ask_at is not null and clinic_id = ?");
        new Asker(outbox, wire(), answers, clinics, directory, trail, transaction, clock).ask();
    }

    private void due() {
        clinic.change("update clinic.exchange set due_at = now() - interval '1 second' where clinic_id = ?");
    }

    private Wire wire() {
        var settings = new ExchangeSettings(
                Set.of("localhost:" + service.port(), "169.254.169.254"),
                false,
                true,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2));
        return new Wire(settings, new Addresses(), new Tokens(keys), clock);
    }

    private String id() {
        return clinic.rows("select id from clinic.exchange where clinic_id = ?").getFirst();
    }

    private MvcTestResult stuck() {
        return mvc.get().uri("/exchange").with(as(clinic.coordinator())).exchange();
    }

    private int again(String id, Staff by) {
        return mvc.post()
                .uri("/exchange/{id}/again", id)
                .with(as(by))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }
}
