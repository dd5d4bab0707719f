package evenfall.portal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class InboxTests {

    @Autowired
    Inbox inbox;

    @Autowired
    SentForms forms;

    TestClinic clinic = TestClinic.open();

    @Test
    void submissionBecomesACaseOnce() {
        var submission = forms.send(clinic, Map.of());
        inbox.openAll();
        inbox.openAll();
        assertThat(submissionsOfCases()).containsExactly(submission);
        assertThat(clinic.trail()).containsExactly("submission-opened");
    }

    @Test
    void urgencyIsTheAssessmentsAndDueTheSameDay() {
        forms.send(clinic, Map.of("breath-chest", "yes"));
        inbox.openAll();
        assertThat(clinic.rows("""
                                select level || ' ' || (due_at - received_at <= interval '1 day')
                                from clinic.case_file where clinic_id = ?
                                """)).containsExactly("EMERGENCY true");
    }

    @Test
    void manyInboxesAtOnceMakeOneCaseOfEach() throws Exception {
        var sent = IntStream.range(0, 12)
                .mapToObj(_ -> forms.send(clinic, Map.of()))
                .toList();
        try (var portals = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> openAll = () -> {
                inbox.openAll();
                return true;
            };
            for (var portal : portals.invokeAll(Collections.nCopies(4, openAll))) {
                assertThat(portal.get()).isTrue();
            }
        }
        assertThat(submissionsOfCases()).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void oneThatCannotBeOpenedHoldsUpNobody() {
        forms.sendBroken(clinic);
        var whole = forms.send(clinic, Map.of());
        inbox.openAll();
        assertThat(submissionsOfCases()).containsExactly(whole);
        assertThat(clinic.rows("select refused_because from intake.submission where clinic_id = ?"))
                .containsExactlyInAnyOrder("SEAL", null);
        assertThat(clinic.trail()).containsExactlyInAnyOrder("submission-opened", "submission-refused");
    }

    @Test
    void whatTheDatabaseHoldsQuotesAndNamesNobody() {
        forms.send(clinic, Map.of("story", "Kousavé svědění v lýtkách"));
        inbox.openAll();
        assertThat(clinic.rows(
                        "select encode(patient || submission, 'escape') from clinic.case_file where clinic_id = ?"))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it).doesNotContain("Kousav", "Jana", "patients.example"));
    }

    private List<UUID> submissionsOfCases() {
        return clinic.rows("select submission_id from clinic.case_file where clinic_id = ?").stream()
                .map(UUID::fromString)
                .toList();
    }
}
