package evenfall.support.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evenfall.sample.SampleServiceTest;
import evenfall.support.TestDatabase;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class AuditTrailTests {

    /** Of its own, so that nobody else's events come between. */
    final UUID clinic = UUID.randomUUID();

    final Actor clinician = new Actor.Staff(UUID.randomUUID(), "Dr. Night");

    final Subject caseFile = new Subject("case", UUID.randomUUID());

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void tellsWhoDidWhatToWhat() {
        inTransaction(() -> trail.append(clinic, clinician, "case-decided", caseFile, Map.of("outcome", "REFER")));

        var event = jdbc.sql("select * from audit.event where clinic_id = ?")
                .param(clinic)
                .query()
                .singleRow();
        assertThat(event)
                .containsEntry("actor_kind", "STAFF")
                .containsEntry("actor_name", "Dr. Night")
                .containsEntry("action", "case-decided")
                .containsEntry("subject_kind", "case")
                .containsEntry("subject_id", caseFile.id());
        assertThat(event.get("detail")).hasToString("{\"outcome\": \"REFER\"}");
        assertThat(event.get("at")).isNotNull();
    }

    @Test
    void aPatientHasNoName() {
        inTransaction(() -> trail.append(clinic, new Actor.Patient(), "submitted", new Subject("submission", null)));

        assertThat(jdbc.sql("select actor_id from audit.event where clinic_id = ?")
                        .param(clinic)
                        .query()
                        .singleRow())
                .containsEntry("actor_id", null);
    }

    @Test
    void whatIsTakenBackLeavesNoEvent() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            trail.append(clinic, clinician, "case-decided", caseFile);
            transaction.setRollbackOnly();
        });

        assertThat(events()).isZero();
    }

    @Test
    void nothingIsRecordedApartFromTheAct() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> trail.append(clinic, clinician, "case-decided", caseFile));
    }

    @Test
    void thePatientsSideCannotActAsStaff() {
        var intake = new AuditTrail(JdbcClient.create(TestDatabase.asIntake()));

        intake.append(clinic, new Actor.Patient(), "submitted", new Subject("submission", null));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> intake.append(clinic, clinician, "case-decided", caseFile))
                .havingRootCause()
                .withMessageContaining("has no staff");
        assertThat(events()).isOne();
    }

    private void inTransaction(Runnable act) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> act.run());
    }

    private int events() {
        return jdbc.sql("select count(*) from audit.event where clinic_id = ?")
                .param(clinic)
                .query(Integer.class)
                .single();
    }
}
