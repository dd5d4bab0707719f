package evenfall.portal.insight;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class MeasuresTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

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
                    .param("note", "Iron first.")
                    .param(
                            "version",
                            clinic.rows("select version from clinic.case_file where clinic_id = ?")
                                    .getFirst())
                    .exchange();
        }
        assertThat(measured("outcome || ' ' || decided_in_time")).isEqualTo("ADVISE true");
    }

    private String measured(String columns) {
        return clinic.rows("select %s from clinic.case_measure where clinic_id = ?".formatted(columns))
                .getFirst();
    }
}
