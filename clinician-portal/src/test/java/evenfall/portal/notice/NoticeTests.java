package evenfall.portal.notice;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import evenfall.portal.worklist.CaseAssigned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class NoticeTests {

    static final Map<String, String> DANGER = Map.of("breath-chest", "yes");

    static final String LOG = "select kind || ' ' || state || ' ' || tries from clinic.notice_outbox"
            + " where clinic_id = ? order by number";

    @Autowired
    OpenedCases cases;

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Postman postman;

    @Autowired
    OverdueSweep sweep;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MockMvcTester mvc;

    @Value("${evenfall.mail.folder}")
    Path folder;

    TestClinic clinic = TestClinic.open();

    @BeforeEach
    void nothingElseWaits() {
        clinic.change("update clinic.notice_outbox set state = 'NOT_WANTED', settled_at = now()"
                + " where state = 'WAITING' and clinic_id <> ?");
    }

    /** Whatever the hour is in which this test runs. */
    @BeforeEach
    void nobodyHasQuietHours() {
        List.of(clinic.clinician(), clinic.coordinator()).forEach(it -> clinic.change("""
                insert into clinic.notice_hours (clinic_id, staff_id, quiet_on_free_days, emergencies_wait)
                values (?, '%s', false, false)
                """.formatted(it.id())));
    }

    @Test
    void emergencyIsToldAtOnceToWhoeverWorksOnCasesAndNamesNobody() throws IOException {
        var key = cases.open(clinic, DANGER);
        postman.deliver();
        var reference = clinic.rows("select reference from clinic.case_file where clinic_id = ?")
                .getFirst();
        assertThat(mail(clinic.clinician())).singleElement().satisfies(it -> {
            assertThat(it.subject()).isEqualTo("Evening Clinic: something waits for you in the portal");
            assertThat(it.text())
                    .contains("New emergency", reference, "https://portal.clinic.example/cases/" + key.id())
                    .doesNotContain("Jana", "Nov\u00e1kov", "1970", "lung", "breath", "leg");
        });
        assertThat(mail(clinic.coordinator()))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("/cases/%s/contact".formatted(key.id())));
        assertThat(mail(clinic.administrator())).isEmpty();
        assertThat(mail(clinic.auditor())).isEmpty();
        assertThat(clinic.trail()).contains("notice-sent");
    }

    @Test
    void nobodyIsToldOfACalmCaseBeforeItIsOverdue() {
        cases.open(clinic, Map.of());
        sweep.tellAll();
        assertThat(clinic.rows(LOG)).isEmpty();
    }

    @Test
    void sameIsToldOnceHoweverOftenItIsSaid() throws IOException {
        var key = cases.open(clinic, Map.of());
        var notice = new Notice(NoticeKind.ASSIGNED, clinic.id(), key.id(), "ABCD-EFGH", "1");
        tell(notice, clinic.clinician());
        postman.deliver();
        tell(notice, clinic.clinician());
        postman.deliver();
        assertThat(mail(clinic.clinician())).hasSize(1);
        tell(new Notice(NoticeKind.ASSIGNED, clinic.id(), key.id(), "ABCD-EFGH", "2"), clinic.clinician());
        postman.deliver();
        assertThat(mail(clinic.clinician())).hasSize(2);
    }

    @Test
    void whoeverIsGivenACaseIsToldAndWhoTakesOneIsNot() {
        var key = cases.open(clinic, Map.of());
        assign(key, clinic.clinician(), clinic.clinician());
        assertThat(clinic.rows(LOG)).isEmpty();
        assign(key, clinic.clinician(), clinic.coordinator());
        assertThat(clinic.rows(LOG)).containsExactly("ASSIGNED WAITING 0");
    }

    private void assign(CaseKey key, Staff to, Staff by) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new CaseAssigned(key, to.id(), by.id())));
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        var key = cases.open(clinic, Map.of());
        transaction.executeWithoutResult(it -> {
            notices.tell(
                    new Notice(NoticeKind.ASSIGNED, clinic.id(), key.id(), "ABCD-EFGH", ""),
                    Set.of(clinic.clinician().id()));
            it.setRollbackOnly();
        });
        assertThat(clinic.rows(LOG)).isEmpty();
    }

    @Test
    void overdueCaseIsToldOncePerTimeItWasDue() {
        cases.open(clinic, Map.of());
        clinic.change("update clinic.case_file set received_at = now() - interval '9 days',"
                + " due_at = now() - interval '1 day' where clinic_id = ?");
        sweep.tellAll();
        sweep.tellAll();
        assertThat(clinic.rows(LOG)).containsExactly("OVERDUE WAITING 0", "OVERDUE WAITING 0");
        clinic.change("update clinic.case_file set due_at = now() - interval '1 hour' where clinic_id = ?");
        sweep.tellAll();
        assertThat(clinic.rows(LOG)).hasSize(4);
    }

    @Test
    void caseThatWaitsForThePatientIsNotOverdue() {
        cases.open(clinic, Map.of());
        clinic.change("update clinic.case_file set received_at = now() - interval '9 days', asked_at = now(),"
                + " state = 'ASKED', turn = 'PATIENT', due_at = now() - interval '1 day' where clinic_id = ?");
        sweep.tellAll();
        assertThat(clinic.rows(LOG)).isEmpty();
    }

    @Test
    void mailThatCannotLeaveIsTriedAgainInOrderAndGivenUpInTheEnd(CapturedOutput log) throws IOException {
        var key = cases.open(clinic, DANGER);
        clinic.change("update clinic.notice_outbox set state = 'NOT_WANTED', settled_at = now() where clinic_id = ?"
                + " and staff_id <> '%s'".formatted(clinic.clinician().id()));
        withoutMail(postman::deliver);
        assertThat(mail(clinic.clinician())).isEmpty();
        assertThat(outcome("EMERGENCY")).isEqualTo("WAITING 1 FOLDER true");

        // what comes meanwhile does not overtake it, and costs it no try
        tell(new Notice(NoticeKind.ASSIGNED, clinic.id(), key.id(), "ABCD-EFGH", ""), clinic.clinician());
        withoutMail(postman::deliver);
        assertThat(outcome("EMERGENCY")).isEqualTo("WAITING 1 FOLDER true");
        assertThat(outcome("ASSIGNED")).isEqualTo("WAITING 1 FOLDER true");

        for (int i = 2; i < 8; i++) {
            comeDue();
            withoutMail(postman::deliver);
        }
        assertThat(outcome("EMERGENCY")).isEqualTo("WAITING 7 FOLDER true");
        comeDue();
        withoutMail(postman::deliver);
        assertThat(outcome("EMERGENCY")).startsWith("GAVE_UP 8 FOLDER");
        assertThat(clinic.trail()).contains("notice-given-up");
        assertThat(log)
                .contains("could not be sent")
                .doesNotContain(clinic.clinician().id() + "@");

        assertThat(mvc.get().uri("/notices").with(as(clinic.administrator())))
                .bodyText()
                .contains("2 notices were given up", "The folder for mail could not be written to.")
                .doesNotContain("ABCD-EFGH", key.id().toString());
        assertThat(mvc.post()
                        .uri("/notices/again")
                        .with(as(clinic.administrator()))
                        .with(csrf()))
                .hasRedirectedUrl("/notices");
        postman.deliver();
        assertThat(mail(clinic.clinician()))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).containsSubsequence("New emergency", "A case was given to you"));
        assertThat(outcome("EMERGENCY")).startsWith("SENT 1");
        assertThat(clinic.trail()).contains("notice-tried-again");
    }

    @Test
    void portalThatDiedWithAMailInHandLeavesItToAnother() throws IOException {
        var key = cases.open(clinic, Map.of());
        tell(new Notice(NoticeKind.ASSIGNED, clinic.id(), key.id(), "ABCD-EFGH", ""), clinic.clinician());
        clinic.change("update clinic.notice_outbox set held_until = now() + interval '1 minute' where clinic_id = ?");
        postman.deliver();
        assertThat(mail(clinic.clinician())).isEmpty();
        clinic.change("update clinic.notice_outbox set held_until = now() - interval '1 minute' where clinic_id = ?");
        postman.deliver();
        assertThat(mail(clinic.clinician()))
                .singleElement()
                .satisfies(it -> assertThat(it.id())
                        .isEqualTo("<%s@evenfall>"
                                .formatted(clinic.rows("select id from clinic.notice_outbox where clinic_id = ?")
                                        .getFirst())));
    }

    @Test
    void whoLeftIsToldNothingMore() throws IOException {
        var gone = clinic.another(Role.CLINICIAN);
        var key = cases.open(clinic, Map.of());
        tell(new Notice(NoticeKind.ASSIGNED, clinic.id(), key.id(), "ABCD-EFGH", ""), gone);
        clinic.change("update clinic.notice_outbox set due_at = now() where clinic_id = ?");
        clinic.change("update clinic.staff set state = 'DISABLED' where name = 'Second CLINICIAN' and clinic_id = ?");
        postman.deliver();
        assertThat(mail(gone)).isEmpty();
        assertThat(clinic.rows(LOG)).containsExactly("ASSIGNED NOT_WANTED 1");
    }

    @Test
    void tryingAgainKnowsOnlyTheOwnClinicsNotices() {
        cases.open(clinic, DANGER);
        var elsewhere = TestClinic.open();
        var id = clinic.rows("select id from clinic.notice_outbox where clinic_id = ?")
                .getFirst();
        assertThat(mvc.post()
                        .uri("/notices/{id}/again", id)
                        .with(as(elsewhere.administrator()))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/notices").with(as(elsewhere.administrator())))
                .bodyText()
                .contains("There is no such notice.");
        // what waits anyway stays as it is
        assertThat(mvc.post()
                        .uri("/notices/{id}/again", id)
                        .with(as(clinic.administrator()))
                        .with(csrf()))
                .hasRedirectedUrl("/notices");
        assertThat(clinic.trail()).doesNotContain("notice-tried-again");
    }

    @Test
    void longLogComesInPages() {
        var key = cases.open(clinic, Map.of());
        for (int i = 0; i < NoticeLog.PAGE + 1; i++) {
            tell(
                    new Notice(NoticeKind.ASSIGNED, clinic.id(), key.id(), "ABCD-EFGH", Integer.toString(i)),
                    clinic.clinician());
        }
        var numbers = clinic.rows("select number from clinic.notice_outbox where clinic_id = ? order by number");
        assertThat(mvc.get().uri("/notices").with(as(clinic.administrator())))
                .bodyText()
                .contains("before=" + numbers.get(1));
        assertThat(mvc.get()
                        .uri("/notices?state=WAITING&before=" + numbers.get(1))
                        .with(as(clinic.administrator())))
                .bodyText()
                .contains("A case was given to you")
                .doesNotContain("before=");
    }

    private void tell(Notice notice, Staff to) {
        transaction.executeWithoutResult(_ -> notices.tell(notice, Set.of(to.id())));
    }

    private List<StaffMail> mail(Staff staff) throws IOException {
        return StaffMail.of(folder, staff);
    }

    private void comeDue() {
        clinic.change("update clinic.notice_outbox set due_at = now() where state = 'WAITING' and clinic_id = ?");
    }

    private String outcome(String kind) {
        return clinic.rows("""
                        select state || ' ' || tries || ' ' || coalesce(last_failure, '-') || ' ' || (due_at > now())
                        from clinic.notice_outbox where clinic_id = ? and staff_id = '%s' and kind = '%s'
                        """.formatted(clinic.clinician().id(), kind)).getFirst();
    }

    private void withoutMail(Runnable action) throws IOException {
        var away = folder.resolveSibling("mail-away");
        Files.createDirectories(folder);
        Files.move(folder, away);
        Files.createFile(folder);
        try {
            action.run();
        } finally {
            Files.delete(folder);
            Files.move(away, folder);
        }
    }
}
