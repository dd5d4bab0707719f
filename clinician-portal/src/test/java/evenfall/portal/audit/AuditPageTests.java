package evenfall.portal.audit;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class AuditPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    @Autowired
    JdbcClient portal;

    TestClinic clinic = TestClinic.open();

    @Test
    void newestComesFirstAndNamesNoPatient() {
        var key = cases.open(clinic, Map.of());
        mvc.get().uri("/cases/{id}", key.id()).with(as(clinic.clinician())).exchange();
        assertThat(mvc.get().uri("/audit").with(as(clinic.auditor())))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Viewed a case", "Opened a submission")
                .contains("Dana Moss", key.id().toString())
                .doesNotContain("Jana");
    }

    @Test
    void onePersonOrOneCaseCanBeLookedAt() {
        var key = cases.open(clinic, Map.of());
        mvc.get().uri("/cases/{id}", key.id()).with(as(clinic.clinician())).exchange();
        mvc.get()
                .uri("/cases/{id}/contact", key.id())
                .with(as(clinic.coordinator()))
                .exchange();
        assertThat(mvc.get()
                        .uri("/audit")
                        .param("who", clinic.coordinator().id().toString())
                        .with(as(clinic.auditor())))
                .bodyText()
                .contains("Viewed how to reach a patient")
                .doesNotContain("Viewed a case", "Opened a submission");
        assertThat(mvc.get().uri("/audit").param("about", key.id().toString()).with(as(clinic.auditor())))
                .bodyText()
                .contains("Viewed how to reach a patient", "Viewed a case", "Opened a submission");
    }

    @Test
    void olderEventsFollow() {
        for (int i = 0; i < AuditController.PAGE + 1; i++) {
            mvc.get().uri("/staff").with(as(clinic.clinician())).exchange();
        }
        assertThat(mvc.get().uri("/audit").with(as(clinic.auditor())))
                .bodyText()
                .contains("before=");
        var last = clinic.rows("select id from audit.event where clinic_id = ? order by id offset 1 limit 1");
        assertThat(mvc.get().uri("/audit").param("before", last.getFirst()).with(as(clinic.auditor())))
                .bodyText()
                .containsOnlyOnce("Was refused a page")
                .doesNotContain("before=");
    }

    @Test
    void numberThatIsNoneIsRefused() {
        assertThat(mvc.get().uri("/audit").param("about", "somebody").with(as(clinic.auditor())))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void onlyAuditorsReadIt() {
        Stream.of(clinic.clinician(), clinic.coordinator(), clinic.administrator())
                .forEach(it -> assertThat(mvc.get().uri("/audit").with(as(it))).hasStatus(HttpStatus.FORBIDDEN));
    }

    @Test
    void anotherClinicsDoingsAreNotShown() {
        cases.open(clinic, Map.of());
        assertThat(mvc.get().uri("/audit").with(as(TestClinic.open().auditor())))
                .bodyText()
                .contains("Nothing is recorded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.event set actor_name = 'nobody'",
                "delete from audit.event",
                "truncate audit.event",
                "insert into audit.event (clinic_id, actor_kind, actor_name, action, subject_kind, detail)"
                        + " values (gen_random_uuid(), 'SYSTEM', 'x', 'x', 'x', '{}')"
            })
    void nobodyHereCanChangeIt(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> portal.sql(statement).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }
}
