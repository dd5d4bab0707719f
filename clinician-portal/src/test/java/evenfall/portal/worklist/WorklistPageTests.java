package evenfall.portal.worklist;

import static evenfall.portal.TestClinic.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class WorklistPageTests {

    static final Instant SUNDAY = Instant.parse("2026-03-01T20:00:00Z");

    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    static final Map<String, String> ROUTINE = Map.of("distress", "a-little", "intensity-nrs", "2");

    static final Map<String, String> EMERGENCY = Map.of("breath-chest", "yes");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SentForms forms;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @Test
    void mostUrgentComesFirstThenWhoeverWaitedLongest() {
        cases.open(clinic, "Second Routine", MONDAY.plus(7, ChronoUnit.DAYS), ROUTINE);
        cases.open(clinic, "First Routine", SUNDAY, ROUTINE);
        cases.open(clinic, "Most Urgent", MONDAY, EMERGENCY);
        assertThat(list(""))
                .containsSubsequence("Most Urgent", "First Routine", "Second Routine")
                .containsPattern("Overdue by</span> <span>\\d+ days");
    }

    @Test
    void casesStandWhereWhoMustActIs() {
        var ours = cases.open(clinic, "Ours", MONDAY, Map.of());
        inState(cases.open(clinic, "Asked", MONDAY, Map.of()), "state = 'ASKED', turn = 'PATIENT', asked_at = now()");
        inState(cases.open(clinic, "Referred", MONDAY, Map.of()), "state = 'REFERRED', turn = 'SERVICE'");
        inState(cases.open(clinic, "Advised", MONDAY, Map.of()), "state = 'DECIDED', turn = 'NOBODY'");
        inState(cases.open(clinic, "Done", MONDAY, Map.of()), "state = 'CLOSED', turn = 'NOBODY'");
        assertThat(list("")).contains("Ours").doesNotContain("Asked</", "Referred</bdi", "Advised", "Done</bdi");
        assertThat(list("?tab=patient")).contains("Asked</bdi>", "Clock paused").doesNotContain("Ours</bdi>");
        assertThat(list("?tab=service")).contains("Referred</bdi>").doesNotContain("Ours</bdi>");
        assertThat(list("?tab=nobody")).contains("Advised</bdi>").doesNotContain("Done</bdi>");
        assertThat(list("?tab=closed")).contains("Done</bdi>").doesNotContain("Advised</bdi>");
        inState(ours, "open_wishes = 1");
        assertThat(list("?tab=wishes")).contains("Ours</bdi>").doesNotContain("Done</bdi>");
    }

    @Test
    void tilesCountWhatIsOurTurn() {
        cases.open(clinic, "One", MONDAY, EMERGENCY);
        cases.open(clinic, "Two", MONDAY, EMERGENCY);
        cases.open(clinic, "Three", Instant.now().truncatedTo(ChronoUnit.MICROS), ROUTINE);
        assertThat(list(""))
                .containsPattern("Us</span> <span class=\"tile\">3<")
                .containsPattern("Overdue</span> <span>2<")
                .containsPattern("Emergency</span> <span>2<");
    }

    @Test
    void onlyTheLevelThatIsAskedForIsShown() {
        cases.open(clinic, "Most Urgent", MONDAY, EMERGENCY);
        cases.open(clinic, "Routine Case", MONDAY, ROUTINE);
        assertThat(list("?level=emergency")).contains("Most Urgent").doesNotContain("Routine Case");
        assertThat(list("?level=emergency&level=routine")).containsSubsequence("Most Urgent", "Routine Case");
        assertThat(list("?level=information")).contains("No case here is like that");
    }

    @Test
    void onlyWhatIsOverdueIsShown() {
        cases.open(clinic, "Long Ago", MONDAY, ROUTINE);
        cases.open(clinic, "Just Now", Instant.now().truncatedTo(ChronoUnit.MICROS), EMERGENCY);
        assertThat(list("?overdue=yes")).contains("Long Ago").doesNotContain("Just Now");
    }

    @Test
    void aFilterThatDoesNotExistIsLeftOutAndSaid() {
        cases.open(clinic, "Jana", MONDAY, Map.of());
        assertThat(list("?protocol=gone&language=en"))
                .contains("Protocol", "there is no such filter any more")
                .contains("No case here is like that");
    }

    @Test
    void whoseCasesAreShownIsRemembered() {
        var mine = cases.open(clinic, "Mine Alone", MONDAY, Map.of());
        cases.open(clinic, "Of Nobody", MONDAY, Map.of());
        clinic.change(
                "update clinic.case_file set owner_id = '%s', claimed_at = now() where clinic_id = ? and id = '%s'"
                        .formatted(clinic.clinician().id(), mine.id()));
        assertThat(list("")).contains("Mine Alone", "Of Nobody");
        assertThat(list("?scope=unassigned")).contains("Of Nobody").doesNotContain("Mine Alone");
        assertThat(list("?scope=mine")).contains("Mine Alone").doesNotContain("Of Nobody");
        assertThat(list("")).contains("Mine Alone").doesNotContain("Of Nobody");
        assertThat(list("?scope=clinic&owner=" + clinic.clinician().id()))
                .contains("Mine Alone")
                .doesNotContain("Of Nobody");
    }

    @Test
    void coordinatorSeesWhoWaitsAndNoAnswers() {
        var open = cases.open(clinic, Map.of());
        assertThat(mvc.get().uri("/cases").with(as(clinic.coordinator())))
                .hasStatusOk()
                .bodyText()
                .contains("Jana Nováková")
                .contains("/cases/" + open.id() + "/contact")
                .doesNotContain("twists");
    }

    @Test
    void coordinatorReachesThePatientWithoutReadingAnswers() {
        var open = cases.open(clinic, Map.of());
        assertThat(mvc.get().uri("/cases/{id}/contact", open.id()).with(as(clinic.coordinator())))
                .hasStatusOk()
                .bodyText()
                .contains("+420 601 000 000", "After six, please", "Czech")
                .doesNotContain("twists", "Red flags");
    }

    @Test
    void messageThatCouldNotBeOpenedIsShown() {
        forms.sendBroken(clinic);
        cases.open(clinic, Map.of());
        assertThat(list("?tab=closed")).contains("1 message could not be opened");
    }

    @Test
    void anotherClinicsPatientsAreNotListed() {
        cases.open(clinic, Map.of());
        assertThat(mvc.get().uri("/cases").with(as(TestClinic.open().clinician())))
                .bodyText()
                .contains("Nobody is waiting for us.")
                .doesNotContain("Jana");
    }

    @Test
    void pagesGoOnAfterTheLastAndBack() {
        for (int i = 0; i < Worklist.PAGE + 1; i++) {
            cases.open(clinic, "Patient %02d".formatted(i), MONDAY.plusSeconds(i), Map.of());
        }
        clinic.change("update clinic.case_file set due_at = received_at where clinic_id = ?");
        var first = list("");
        assertThat(first).contains("Patient 49").doesNotContain("Patient 50", "Previous page");
        var second = list("?" + link(first, "page-next"));
        assertThat(second).contains("Patient 50").doesNotContain("Patient 49", "Next page");
        assertThat(list("?" + link(second, "page-previous")))
                .contains("Patient 00", "Patient 49", "Next page")
                .doesNotContain("Patient 50", "Previous page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "1", "1_x", "x_00000000-0000-0000-0000-000000000000"})
    void placeThatIsNoneIsRefused(String place) {
        assertThat(mvc.get().uri("/cases").param("after", place).with(as(clinic.clinician())))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.get().uri("/cases").param("before", place).with(as(clinic.clinician())))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void theListIsSentAgainOnlyWhenItHasChanged() {
        var open = cases.open(clinic, Map.of());
        var version = version(list(""));
        assertThat(changes(version, clinic.clinician())).hasStatus(HttpStatus.NO_CONTENT);
        inState(open, "open_wishes = 1, version = version + 1");
        assertThat(changes(version, clinic.clinician()))
                .hasStatusOk()
                .bodyText()
                .contains("hx-preserve", "The patient wants something done")
                .doesNotContain("<html", "<h1");
    }

    @Test
    void whoHasACaseOpenIsSeenByEverybodyElse() {
        var open = cases.open(clinic, Map.of());
        var version = version(list(""));
        var another = clinic.another(Role.CLINICIAN);
        assertThat(mvc.get().uri("/cases/{id}", open.id()).with(as(another)))
                .bodyText()
                .doesNotContain("has this open");
        assertThat(list("")).contains("Second CLINICIAN has this open");
        assertThat(changes(version, clinic.clinician())).hasStatusOk();
        assertThat(mvc.get().uri("/cases/{id}/viewing", open.id()).with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .contains("Second CLINICIAN has this open")
                .doesNotContain("<html");
        clinic.change("update clinic.viewing set seen_at = now() - interval '1 minute' where clinic_id = ?");
        assertThat(list("")).doesNotContain("has this open");
    }

    @Test
    void administratorSeesNoPatients() {
        assertThat(mvc.get().uri("/cases").with(as(clinic.administrator()))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(clinic.trail()).containsExactly("access-refused");
    }

    @Test
    void strangersAreSentToSignIn() {
        assertThat(mvc.get().uri("/cases"))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .endsWith("/sign-in");
    }

    private String list(String query) {
        return body(query, clinic.clinician());
    }

    private String body(String query, Staff staff) {
        var response = mvc.get().uri("/cases" + query).with(as(staff)).exchange();
        assertThat(response).hasStatusOk();
        return new String(response.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult changes(String version, Staff staff) {
        return mvc.get()
                .uri("/cases/changes?tab=clinic&scope=clinic&version=" + version)
                .with(as(staff))
                .exchange();
    }

    private static String version(String page) {
        return found("id=\"seen-version\"[^>]*value=\"([^\"]+)\"", page);
    }

    private static String link(String page, String id) {
        return found("id=\"%s\"[^>]*href=\"/cases\\?([^\"]+)\"".formatted(id), page)
                .replace("&amp;", "&");
    }

    private static String found(String pattern, String page) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private void inState(CaseKey key, String change) {
        clinic.change("update clinic.case_file set %s where clinic_id = ? and id = '%s'".formatted(change, key.id()));
    }
}
