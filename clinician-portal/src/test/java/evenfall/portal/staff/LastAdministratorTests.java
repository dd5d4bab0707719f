package evenfall.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.access.Role;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class LastAdministratorTests {

    @Autowired
    StaffOffice office;

    TestClinic clinic = TestClinic.open();

    @RepeatedTest(10)
    void twoWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
        var ada = clinic.administrator();
        var second = clinic.another(Role.ADMINISTRATOR);
        var together = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.of(demote(second, ada, together), demote(ada, second, together)))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(clinic.rows("select name from clinic.staff where clinic_id = ? and role = 'ADMINISTRATOR'"))
                .hasSize(1);
    }

    private Callable<Boolean> demote(Staff whom, Staff by, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                office.changeRole(new StaffKey(clinic.id(), whom.id()), 0, Role.CLINICIAN, false, by);
            } catch (LastAdministrator e) {
                assertThat(e).hasMessageContaining(whom.id().toString());
            }
            return true;
        };
    }
}
