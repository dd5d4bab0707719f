package evenfall.portal.casefile;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.assessment.Level;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.Statements;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Blood results that staff add. */
@PortalTest
class ResultTests {

    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    static final Map<String, String> CALM = Map.of("distress", "a-little", "intensity-nrs", "2");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    CaseRoom room;

    TestClinic clinic = TestClinic.open();

    @Test
    void resultCountsAndThePageSaysWhatItChanged() {
        var iron = Map.of("ferritin", "200", "tsat", "30", "conditions", "none", "age-years", "45");
        var known = new HashMap<>(iron);
        known.put("pregnancy-status", "not-pregnant");
        var key = cases.open(clinic, known);
        assertThat(add(key, Map.of("ferritin", "20"))).hasRedirectedUrl("/cases/" + key.id());
        assertThat(view(key))
                .bodyText()
                .containsSubsequence(
                        "Blood results</h2>", "Ferritin", "20 ug/L", "Earlier:", "200 ug/L", "with the form")
                .containsSubsequence("added results on", "Found since:", "iron")
                .contains("measured on");
        assertThat(clinic.trail()).contains("result-added");
    }

    @Test
    void valueIsGivenInAnyUnitTheFormKnows() {
        var key = cases.open(clinic, CALM);
        assertThat(mvc.get().uri("/cases/{id}/results", key.id()).with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"g/L\"", "<option value=\"g/dL\"", "mL/min/1.73 m2", "name=\"tsh\"");
        assertThat(add(key, Map.of("hb", "14,2", "hb.unit", "g/dL"))).hasRedirectedUrl("/cases/" + key.id());
        assertThat(view(key)).bodyText().contains("142 g/L");
    }

    @Test
    void whatCannotBeRightIsRefusedAndStaysInItsField() {
        var key = cases.open(clinic, CALM);
        assertThat(add(key, Map.of("hb", "14.2", "ferritin", "45")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Error: Blood results", "this cannot be right in g/L, but could be in g/dL")
                .contains("value=\"14.2\"", "value=\"45\"", "aria-invalid=\"true\"", "href=\"#value-hb\"");
        refused(key, Map.of("ferritin", "0.045"), "Ferritin: enter a value from 1 to 5000 ug/L");
        refused(key, Map.of("ferritin", "45.123"), "Ferritin: enter at most 1 decimal");
        refused(key, Map.of("ferritin", "forty"), "Ferritin: enter a number");
        refused(key, Map.of("ferritin", "9".repeat(10_000)), "Ferritin: enter a number");
        refused(key, Map.of("hb", "140", "hb.unit", "stone"), "Haemoglobin: choose one of the units g/L, g/dL");
        refused(key, Map.of(), "Enter at least one value");
        assertThat(clinic.rows("select id::text from clinic.staff_result where clinic_id = ?"))
                .isEmpty();
    }

    @Test
    void dayIsNeededAndIsNeitherInTheFutureNorBeforeBirth() {
        var key = cases.open(clinic, CALM);
        refused(key, Map.of("ferritin", "45", "measured", ""), "Enter the day of the blood test");
        refused(key, Map.of("ferritin", "45", "measured", "31.12.2025"), "Enter the day of the blood test");
        refused(key, Map.of("ferritin", "45", "measured", yesterday.plusDays(3).toString()), "is in the future");
        refused(key, Map.of("ferritin", "45", "measured", "1969-12-31"), "before the patient was born");
    }

    @Test
    void laterEntryTakesThePlaceOfAnEarlierOneWhichStays() {
        var key = cases.open(clinic, CALM);
        add(key, Map.of("ferritin", "20"));
        add(key, Map.of("ferritin", "30"));
        assertThat(view(key)).bodyText().containsSubsequence("30 ug/L", "Earlier:", "20 ug/L", "Dana Moss");
        assertThat(clinic.rows("select id::text from clinic.staff_result where clinic_id = ?"))
                .hasSize(2);
    }

    @Test
    void valueThatWasMeasuredEarlierThanWhatIsKnownIsKeptAndNotUsed() {
        var key = cases.open(
                clinic,
                Map.of("ferritin", "20", "lab-date", yesterday.minusDays(30).toString()));
        add(key, Map.of("ferritin", "200", "measured", yesterday.minusDays(60).toString()));
        assertThat(view(key)).bodyText().containsSubsequence("200 ug/L", "Measured earlier than what is known already");
        assertThat(said(key, "ferritin")).isEqualTo("20 ug/L");
    }

    /** The patient told one day for all values. A value that staff add must not make the others look new. */
    @Test
    void resultDatesNothingButItself() {
        var key = cases.open(clinic, Map.of("ferritin", "20", "tsat", "10", "lab-date", "2020-01-31"));
        add(key, Map.of("ferritin", "30"));
        assertThat(view(key))
                .bodyText()
                .containsSubsequence(
                        "Blood results</h2>", "30 ug/L", "Transferrin", "(older than 12 months, not used)");
    }

    @Test
    void mistakenEntryIsTakenBackAndStaysToBeRead() {
        var key = cases.open(clinic, Map.of("ferritin", "200"));
        add(key, Map.of("ferritin", "20"));
        var result = clinic.rows("select id::text from clinic.staff_result where clinic_id = ?")
                .getFirst();
        assertThat(takeBack(key, result, version(key), clinic.clinician())).hasRedirectedUrl("/cases/" + key.id());
        assertThat(said(key, "ferritin")).isEqualTo("200 ug/L");
        assertThat(mvc.get().uri("/cases/{id}/results", key.id()).with(as(clinic.clinician())))
                .bodyText()
                .containsSubsequence("What staff have added", "taken back by", "20 ug/L");
        assertThat(takeBack(key, result, version(key), clinic.clinician())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(clinic.trail()).contains("result-taken-back");
    }

    @Test
    void resultThatRaisesTheLevelBringsTheCaseForward() {
        var key = cases.open(clinic, CALM);
        decide(key);
        clinic.change("update clinic.case_file set due_at = now() + interval '30 days' where clinic_id = ?");
        add(key, Map.of("hb", "60"));
        var level = room.details(key).level();
        assertThat(level).isLessThan(Level.ROUTINE);
        assertThat(clinic.rows("""
                        select state || ' ' || (due_at < now() + interval '10 days')
                        from clinic.case_file where clinic_id = ?
                        """)).containsExactly("WAITING true");
        assertThat(clinic.rows(
                        "select level_before || ' ' || level_after from clinic.staff_result where clinic_id = ?"))
                .containsExactly("ROUTINE " + level);
    }

    @Test
    void resultThatChangesNoLevelLeavesDecisionAndClockAlone() {
        var key = cases.open(clinic, CALM);
        decide(key);
        var before = clinic.rows("select state || due_at from clinic.case_file where clinic_id = ?");
        add(key, Map.of("b12", "400"));
        assertThat(clinic.rows("select state || due_at from clinic.case_file where clinic_id = ?"))
                .isEqualTo(before);
    }

    @Test
    void whoIsTooLateKeepsWhatTheyTyped() {
        var key = cases.open(clinic, CALM);
        add(key, Map.of("ferritin", "20"));
        assertThat(add(key, Map.of("tsat", "33", "version", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("nothing was added", "value=\"33\"", "20 ug/L")
                .contains("name=\"version\" value=\"%d\"".formatted(version(key)));
        assertThat(add(key, Map.of("tsat", "33"))).hasRedirectedUrl("/cases/" + key.id());
    }

    @Test
    void resultsAreSealed() {
        var key = cases.open(clinic, CALM);
        add(key, Map.of("ferritin", "4321"));
        assertThat(clinic.rows("select encode(answers, 'escape') from clinic.staff_result where clinic_id = ?"))
                .singleElement()
                .asString()
                .doesNotContain("4321", "ferritin");
    }

    @Test
    void onlyCliniciansOfTheClinicSeeOrAddResults() {
        var key = cases.open(clinic, CALM);
        assertThat(mvc.get().uri("/cases/{id}/results", key.id()).with(as(clinic.coordinator())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(add(key, Map.of("ferritin", "20"), clinic.coordinator())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(add(key, Map.of("ferritin", "20"), TestClinic.open().clinician()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void everyAnswerSaysWhoGaveItAndWhatItWasBefore() {
        var key = cases.open(clinic, Map.of("ferritin", "200"));
        add(key, Map.of("ferritin", "20"));
        assertThat(view(key))
                .bodyText()
                .containsSubsequence(
                        "All answers</h2>",
                        "Given by",
                        "with the form that came on",
                        "Ferritin",
                        "20 ug/L",
                        "Dana Moss",
                        "measured on",
                        "Earlier:",
                        "200 ug/L",
                        "with the form");
    }

    @Test
    void resultsCostOneStatementHoweverManyThereAre() {
        var key = cases.open(clinic, CALM);
        var before = Statements.during(() -> view(key));
        add(key, Map.of("ferritin", "20"));
        add(key, Map.of("ferritin", "30", "tsat", "20"));
        assertThat(Statements.during(() -> view(key))).hasSameSizeAs(before);
    }

    private void refused(CaseKey key, Map<String, String> typed, String because) {
        assertThat(add(key, typed))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(because);
    }

    private String said(CaseKey key, String question) {
        return String.valueOf(room.open(key).reading().measurements().stream()
                .map(it -> it.now())
                .filter(it -> it.id().value().equals(question))
                .findFirst()
                .orElseThrow()
                .said());
    }

    private int version(CaseKey key) {
        return room.details(key).version();
    }

    private MvcTestResult view(CaseKey key) {
        return mvc.get()
                .uri("/cases/{id}", key.id())
                .with(as(clinic.clinician()))
                .exchange();
    }

    private void decide(CaseKey key) {
        clinic.change("update clinic.case_file set state = 'DECIDED' where clinic_id = ?");
        assertThat(room.details(key).state()).isEqualTo(CaseState.DECIDED);
    }

    private MvcTestResult takeBack(CaseKey key, String result, int version, Staff by) {
        return mvc.post()
                .uri("/cases/{id}/results/{result}/take-back", key.id(), result)
                .with(as(by))
                .with(csrf())
                .param("version", String.valueOf(version))
                .exchange();
    }

    private MvcTestResult add(CaseKey key, Map<String, String> typed) {
        return add(key, typed, clinic.clinician());
    }

    private MvcTestResult add(CaseKey key, Map<String, String> typed, Staff by) {
        var request = mvc.post()
                .uri("/cases/{id}/results", key.id())
                .with(as(by))
                .with(csrf())
                .param("measured", typed.getOrDefault("measured", yesterday.toString()))
                .param("version", typed.getOrDefault("version", String.valueOf(version(key))));
        typed.entrySet().stream()
                .filter(it -> !it.getKey().equals("measured") && !it.getKey().equals("version"))
                .forEach(it -> request.param(it.getKey(), it.getValue()));
        return request.exchange();
    }
}
