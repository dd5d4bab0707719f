package evenfall.portal.casefile;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import evenfall.submission.Reply;
import evenfall.submission.Reply.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class DecisionTests {

    /** Ferritin is neither known nor asked for again. */
    static final Map<String, String> NO_IRON = Map.of("distress", "a-little", "intensity-nrs", "2");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    Settlement settlement;

    TestClinic clinic = TestClinic.open();

    @Test
    void whatWasProposedAndWhatWasDecidedStandSideBySide() {
        var key = cases.open(clinic, Map.of("breath-chest", "yes"));
        sign(key, form("REFER", "To the emergency department."));
        assertThat(get(decision(key), clinic.clinician()))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Proposed at that moment", "Emergency", "Possible clot in the lung")
                .containsSubsequence("Emergency department or ambulance (P", "Target: now", "version 1")
                .containsSubsequence("Decided", "Refer", "To the emergency department.");
        assertThat(clinic.rows("select encode(content, 'escape') from clinic.decision where clinic_id = ?"))
                .singleElement()
                .asString()
                .doesNotContain("EMERGENCY", "clot");
    }

    @Test
    void investigatingSaysWhatAndWhatForAndComesBack() {
        var key = cases.open(clinic, NO_IRON);
        assertThat(get("/cases/" + key.id(), clinic.clinician())).bodyText().contains("value=\"ferritin\"");
        var day = LocalDate.now(java.time.Clock.systemUTC()).plusDays(20);
        sign(
                key,
                form(
                        "INVESTIGATE",
                        "Iron first.",
                        "offered",
                        "ferritin",
                        "orders[1].what",
                        "Pulses, by hand",
                        "orders[1].whatFor",
                        "Blood flow",
                        "lookAgain",
                        day.toString()));
        assertThat(get(decision(key), clinic.clinician()))
                .bodyText()
                .containsSubsequence("Ferritin", "Pulses, by hand", "Blood flow", "Look again on", day.toString());
        assertThat(clinic.rows("""
                        select state || ' ' || (due_at - look_again_at = interval '1 day')
                        from clinic.case_file where clinic_id = ?
                        """)).containsExactly("DECIDED true");
        settlement.settle(Instant.now().plus(18, ChronoUnit.DAYS));
        assertThat(state()).isEqualTo("DECIDED");
        settlement.settle(Instant.now().plus(21, ChronoUnit.DAYS));
        settlement.settle(Instant.now().plus(21, ChronoUnit.DAYS));
        assertThat(state()).isEqualTo("WAITING");
        assertThat(clinic.trail()).filteredOn("case-came-back"::equals).hasSize(1);
    }

    @Test
    void eachOutcomeWantsWhatBelongsToIt() {
        var key = cases.open(clinic, NO_IRON);
        assertThat(sign(key, form("INVESTIGATE", "Why", "lookAgain", "2020-01-01")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say what to order", "Enter a day after today", "value=\"2020-01-01\"");
        assertThat(sign(key, form("INVESTIGATE", "Why", "orders[0].what", "Unmistakable order")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say what for", "value=\"Unmistakable order\"");
        assertThat(sign(key, form("CLOSE", "Why")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose why it is closed");
        assertThat(clinic.rows("select id from clinic.decision where clinic_id = ?"))
                .isEmpty();
    }

    @Test
    void referringLeadsOnToTheLetter() {
        var key = cases.open(clinic, NO_IRON);
        var answer = sign(key, form("REFER", "To neurology."));
        assertThat(answer)
                .hasRedirectedUrl("/referrals/%s/edit"
                        .formatted(clinic.rows("select id from clinic.referral where clinic_id = ?")
                                .getFirst()));
    }

    @Test
    void patientIsToldWhenItCannotBeUndoneAnyMore() {
        var key = cases.open(clinic, NO_IRON);
        sign(key, form("ADVISE", "Iron first."));
        settlement.settle(Instant.now().plusSeconds(5));
        assertThat(stages(key)).isEmpty();
        settlement.settle(Instant.now().plusSeconds(11));
        settlement.settle(Instant.now().plusSeconds(11));
        assertThat(stages(key)).containsExactly(Stage.DECIDED);
        assertThat(clinic.trail()).filteredOn("decision-settled"::equals).hasSize(1);
    }

    @Test
    void undoingPutsTheCaseBackAndTellsNobody() {
        var key = cases.open(clinic, NO_IRON);
        var due = clinic.rows("select due_at from clinic.case_file where clinic_id = ?");
        sign(key, form("CLOSE", "A slip of the mouse.", "because", "OTHER"));
        assertThat(post(decision(key) + "/undo", Map.of())).hasRedirectedUrl("/cases/" + key.id());
        assertThat(post(decision(key) + "/undo", Map.of())).hasRedirectedUrl("/cases/" + key.id());
        assertThat(state()).isEqualTo("WAITING");
        assertThat(clinic.rows("select due_at from clinic.case_file where clinic_id = ?"))
                .isEqualTo(due);
        assertThat(get("/cases/" + key.id(), clinic.clinician()))
                .bodyText()
                .contains("<s><strong>Close</strong></s>", "Undone by Dana Moss")
                .contains("A slip of the mouse.</textarea>");
        settlement.settle(Instant.now().plusSeconds(11));
        assertThat(stages(key)).isEmpty();
        assertThat(clinic.trail()).filteredOn("decision-undone"::equals).hasSize(1);
    }

    @Test
    void undoingTooLateIsRefused() {
        var key = cases.open(clinic, NO_IRON);
        sign(key, form("ADVISE", "Iron first."));
        clinic.change(
                "update clinic.unsettled_decision set settle_at = settle_at - interval '11 seconds' where clinic_id = ?");
        assertThat(post(decision(key) + "/undo", Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("the ten seconds are over", "Iron first.");
        assertThat(state()).isEqualTo("DECIDED");
        settlement.settle();
        assertThat(post(decision(key) + "/undo", Map.of())).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void onlyWhoeverSignedUndoes() {
        var key = cases.open(clinic, NO_IRON);
        sign(key, form("ADVISE", "Iron first."));
        assertThat(post(decision(key) + "/undo", Map.of(), clinic.another(Role.CLINICIAN)))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatHappenedSinceIsNotUndone() {
        var key = cases.open(clinic, NO_IRON);
        sign(key, form("ADVISE", "Iron first."));
        clinic.change("""
                update clinic.case_file set state = 'ASKED', turn = 'PATIENT', asked_at = now(), version = version + 1
                where clinic_id = ?
                """);
        assertThat(post(decision(key) + "/undo", Map.of())).hasRedirectedUrl("/cases/" + key.id());
        assertThat(state()).isEqualTo("ASKED");
    }

    @Test
    void sameFormTwiceIsOneDecision() {
        var key = cases.open(clinic, NO_IRON);
        var form = form("ADVISE", "Iron first.");
        sign(key, form);
        assertThat(sign(key, form)).hasRedirectedUrl("/cases/" + key.id());
        assertThat(clinic.rows("select id from clinic.decision where clinic_id = ?"))
                .hasSize(1);
        form.put("note", "Other words.");
        assertThat(sign(key, form))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Iron first.", "Other words.</textarea>");
        assertThat(clinic.rows("select id from clinic.decision where clinic_id = ?"))
                .hasSize(1);
    }

    @Test
    void twoClicksAtOnceAreOneDecision() throws Exception {
        var key = cases.open(clinic, NO_IRON);
        var form = form("ADVISE", "Iron first.");
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = clicks.invokeAll(IntStream.range(0, 4)
                    .<java.util.concurrent.Callable<MvcTestResult>>mapToObj(_ -> () -> sign(key, form))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).hasRedirectedUrl("/cases/" + key.id());
            }
        }
        assertThat(clinic.rows("select id from clinic.decision where clinic_id = ?"))
                .hasSize(1);
    }

    @Test
    void draftIsOnesOwnAndColleaguesSeeIt() {
        var key = cases.open(clinic, NO_IRON);
        assertThat(sign(key, form("ADVISE", "Unmistakable beginning", "press", "DRAFT")))
                .hasRedirectedUrl("/cases/" + key.id());
        assertThat(state()).isEqualTo("WAITING");
        assertThat(get("/cases/" + key.id(), clinic.clinician()))
                .bodyText()
                .contains("Unmistakable beginning</textarea>", "You go on with your draft");
        assertThat(get("/cases/" + key.id(), clinic.another(Role.CLINICIAN)))
                .bodyText()
                .contains("Draft of Dana Moss, not signed", "Unmistakable beginning")
                .doesNotContain("Unmistakable beginning</textarea>");
        assertThat(sign(key, form("ADVISE", "Of another page", "press", "DRAFT")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("You kept another draft meanwhile", "Unmistakable beginning", "Of another page</textarea>");
        sign(key, form("ADVISE", "Unmistakable end", "draft", "0"));
        assertThat(clinic.rows("select version from clinic.decision_draft where clinic_id = ?"))
                .isEmpty();
        assertThat(clinic.trail()).contains("decision-drafted");
    }

    @Test
    void addendumStandsBelowWhatWasSigned() {
        var key = cases.open(clinic, NO_IRON);
        sign(key, form("ADVISE", "Iron first."));
        assertThat(post(decision(key), Map.of("addendum", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter what you want to add");
        var form = Map.of("ticket", UUID.randomUUID().toString(), "addendum", "Unmistakable addition");
        for (int i = 0; i < 2; i++) {
            assertThat(post(decision(key), form, clinic.another(Role.CLINICIAN)))
                    .hasRedirectedUrl(decision(key));
        }
        assertThat(clinic.rows("select encode(words, 'escape') from clinic.addendum where clinic_id = ?"))
                .singleElement()
                .asString()
                .doesNotContain("Unmistakable");
        assertThat(get("/cases/" + key.id(), clinic.clinician()))
                .bodyText()
                .containsSubsequence("Iron first.", "Addendum", "Second CLINICIAN", "Unmistakable addition");
        assertThat(clinic.trail()).filteredOn("addendum-signed"::equals).hasSize(1);
    }

    @Test
    void nextCaseIsTheMostPressingOne() {
        var first = cases.open(clinic, NO_IRON);
        cases.open(clinic, NO_IRON);
        var pressing = cases.open(clinic, Map.of("breath-chest", "yes"));
        assertThat(sign(first, form("ADVISE", "Iron first.", "press", "NEXT")))
                .hasRedirectedUrl("/cases/" + pressing.id())
                .flash()
                .containsKey("undo");
        assertThat(get("/cases/next?after=" + pressing.id(), clinic.clinician())
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/cases/")
                .doesNotEndWith(pressing.id().toString());
        clinic.change("update clinic.case_file set state = 'CLOSED', turn = 'NOBODY' where state = 'WAITING' and clinic_id = ?");
        assertThat(get("/cases/next", clinic.clinician()))
                .hasRedirectedUrl("/cases")
                .flash()
                .containsEntry("notice", "case.none-waits");
    }

    @Test
    void anotherClinicFindsNothing() {
        var key = cases.open(clinic, NO_IRON);
        sign(key, form("ADVISE", "Iron first."));
        var elsewhere = TestClinic.open().clinician();
        Stream.of(decision(key), "/cases/%s/level".formatted(key.id()))
                .forEach(page -> assertThat(get(page, elsewhere)).hasStatus(HttpStatus.NOT_FOUND));
        assertThat(post(decision(key) + "/undo", Map.of(), elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(decision(key), Map.of("addendum", "Mine"), elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sign(key, form("ADVISE", "Mine", "press", "DRAFT"), elsewhere))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/cases/next", elsewhere)).hasRedirectedUrl("/cases");
    }

    private static Map<String, String> form(String outcome, String note, String... more) {
        var form = new HashMap<>(Map.of(
                "ticket", UUID.randomUUID().toString(), "outcome", outcome, "note", note, "version", "0"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private MvcTestResult sign(CaseKey key, Map<String, String> form) {
        return sign(key, form, clinic.clinician());
    }

    private MvcTestResult sign(CaseKey key, Map<String, String> form, Staff by) {
        return post("/cases/" + key.id(), form, by);
    }

    private MvcTestResult post(String page, Map<String, String> fields) {
        return post(page, fields, clinic.clinician());
    }

    private MvcTestResult post(String page, Map<String, String> fields, Staff by) {
        var request = mvc.post().uri(page).with(as(by)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String page, Staff by) {
        return mvc.get().uri(page).with(as(by)).exchange();
    }

    private String decision(CaseKey key) {
        return "/cases/%s/decisions/%s"
                .formatted(
                        key.id(),
                        clinic.rows("select id from clinic.decision where clinic_id = ?")
                                .getFirst());
    }

    private String state() {
        return clinic.rows("select state from clinic.case_file where clinic_id = ?").getFirst();
    }

    private List<Stage> stages(CaseKey key) {
        var submission = clinic.rows("select id || ' ' || submission_id from clinic.case_file where clinic_id = ?").stream()
                .map(it -> it.split(" ", 2))
                .filter(it -> it[0].equals(key.id().toString()))
                .map(it -> UUID.fromString(it[1]))
                .findFirst()
                .orElseThrow();
        return SentForms.replies(submission).stream()
                .filter(Reply.Progress.class::isInstance)
                .map(it -> ((Reply.Progress) it).stage())
                .filter(it -> it != Stage.BEING_READ)
                .toList();
    }
}
