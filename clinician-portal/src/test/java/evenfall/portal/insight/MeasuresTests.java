package evenfall.portal.insight;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.assessment.Level;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class MeasuresTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    Measures measures;

    @Autowired
    TransactionOperations transaction;

    TestClinic clinic = TestClinic.open();

    @Test
    void whatCouldNotWaitIsNotedWhenTheCaseComesIn() {
        cases.open(clinic, Map.of("breath-chest", "yes"));
        assertThat(measured("level || ' ' || coalesce(outcome, 'open')")).isEqualTo("EMERGENCY open");
        assertThat(clinic.rows("select shown || ' ' || acknowledged from clinic.case_flag where clinic_id = ?"))
                .isNotEmpty()
                .containsOnly("true true");
    }

    @Test
    void theFirstLookCountsAndOnlyOfWhoMayRead() {
        var key = cases.open(clinic, Map.of());
        mvc.get()
                .uri("/cases/{id}/contact", key.id())
                .with(as(clinic.coordinator()))
                .exchange();
        assertThat(measured("(reviewed_at is null)")).isEqualTo("t");
        mvc.get().uri("/cases/{id}", key.id()).with(as(clinic.clinician())).exchange();
        var first = measured("reviewed_at || ' ' || reviewed_in_time");
        assertThat(first).endsWith("true");
        mvc.get().uri("/cases/{id}", key.id()).with(as(clinic.clinician())).exchange();
        assertThat(measured("reviewed_at || ' ' || reviewed_in_time")).isEqualTo(first);
    }

    @Test
    void whatIsLateIsNotedAsLate() {
        var key = cases.open(clinic, Map.of());
        clinic.change("update clinic.case_measure set due_at = received_at where clinic_id = ?");
        mvc.get().uri("/cases/{id}", key.id()).with(as(clinic.clinician())).exchange();
        assertThat(measured("reviewed_in_time")).isEqualTo("f");
    }

    @Test
    void theFirstDecisionCounts() {
        var key = cases.open(clinic, Map.of());
        for (var decision : new String[] {"ADVISE", "CLOSE"}) {
            mvc.post()
                    .uri("/cases/{id}", key.id())
                    .with(as(clinic.clinician()))
                    .with(csrf())
                    .param("outcome", decision)
                    .param("because", "OTHER")
                    .param("note", "Iron first.")
                    .param(
                            "version",
                            clinic.rows("select version from clinic.case_file where clinic_id = ?")
                                    .getFirst())
                    .exchange();
        }
        assertThat(measured("outcome || ' ' || decided_in_time")).isEqualTo("ADVISE true");
    }

    @Test
    void aDecisionThatIsTakenBackIsNone() {
        var key = cases.open(clinic, Map.of());
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        act(() -> measures.decided(clinic.id(), key.id(), "ADVISE", at, at));
        act(() -> measures.undecided(clinic.id(), key.id(), at.plusSeconds(3)));
        assertThat(measured("outcome")).isEqualTo("ADVISE");
        act(() -> measures.undecided(clinic.id(), key.id(), at));
        assertThat(measured("num_nulls(decided_at, decision_minutes, decided_in_time, outcome)"))
                .isEqualTo("4");
    }

    @Test
    void anotherLevelIsNotedUntilItIsTheProposedOneAgain() {
        var key = cases.open(clinic, Map.of("breath-chest", "yes"));
        act(() -> measures.levelSet(clinic.id(), key.id(), Level.ROUTINE));
        assertThat(measured("level || ' ' || level_set")).isEqualTo("EMERGENCY ROUTINE");
        act(() -> measures.levelSet(clinic.id(), key.id(), Level.EMERGENCY));
        assertThat(measured("(level_set is null)")).isEqualTo("t");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31T22:30:00Z, 2026-10-31", "2026-10-31T23:30:00Z, 2026-11-01"})
    void theDayIsTheClinicsOwn(Instant at, String day) {
        cases.open(clinic, "Jana Nováková", at, Map.of());
        assertThat(measured("received_on")).isEqualTo(day);
    }

    private void act(Runnable act) {
        transaction.executeWithoutResult(_ -> act.run());
    }

    private String measured(String columns) {
        return clinic.rows("select %s from clinic.case_measure where clinic_id = ?".formatted(columns))
                .getFirst();
    }
}
