package evenfall.intake.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.protocol.Protocol;
import evenfall.support.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever begins knows whether a clinician stands behind what is asked. */
@IntakeTest
class ApprovalTests {

    private static final String WARNING = "This form is being tried out.";

    private final JdbcClient admin = JdbcClient.create(TestDatabase.asAdministrator());

    private final UUID clinician = UUID.randomUUID();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Protocol protocol;

    @BeforeEach
    void employ() {
        admin.sql("""
                        insert into clinic.staff (clinic_id, id, email, name, role, state)
                        select id, ?, 'clara@clinic.example', 'Clara', 'CLINICIAN', 'INVITED' from intake.clinic where slug = ?
                        """).params(clinician, TestDatabase.CLINIC).update();
    }

    @AfterEach
    void forget() {
        admin.sql("delete from clinic.protocol_sign_off where staff_id = ?")
                .param(clinician)
                .update();
        admin.sql("delete from clinic.staff where id = ?").param(clinician).update();
    }

    @Test
    void patientIsToldUntilAClinicianHasApproved() {
        assertThat(start("en")).bodyText().contains(WARNING);
        assertThat(start("uk")).bodyText().contains("Цю анкету ще випробовують.");
        approve(protocol.fingerprint());
        assertThat(start("en")).bodyText().doesNotContain(WARNING);
    }

    @Test
    void approvalOfOtherContentDoesNotCount() {
        approve("0".repeat(64));
        assertThat(start("en")).bodyText().contains(WARNING);
    }

    private void approve(String fingerprint) {
        admin.sql("""
                        insert into clinic.protocol_sign_off
                        select clinic_id, ?, ?, ?, id, name, now() from clinic.staff where id = ?
                        """)
                .params(protocol.id(), protocol.version(), fingerprint, clinician)
                .update();
    }

    private MvcTestResult start(String language) {
        return mvc.get()
                .uri("/{clinic}?language={language}", TestDatabase.CLINIC, language)
                .exchange();
    }
}
