package evenfall.portal.notice;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@PortalTest
class PreferencesPageTests {

    static final Map<String, String> USUAL = Map.of(
            "tellEmergency", "AT_ONCE",
            "tellAssigned", "AT_ONCE",
            "tellOverdue", "MORNING",
            "tellOpinion", "AT_ONCE",
            "tellAnswered", "MORNING",
            "tellStuck", "AT_ONCE",
            "tellReferral", "AT_ONCE",
            "quietFrom", "20:00",
            "quietUntil", "07:00");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @Test
    void roleHasItsUsualWays() {
        assertThat(show(clinic.clinician()))
                .hasStatusOk()
                .bodyText()
                .contains("A new emergency", "A colleague asks for my opinion", "value=\"20:00\"", "Europe/Prague");
        assertThat(show(clinic.coordinator())).bodyText().doesNotContain("A colleague asks for my opinion");
    }

    @Test
    void whatIsChosenIsKeptAndAppliesToWhatWaits() {
        cases.open(clinic, Map.of());
        clinic.change("update clinic.case_file set received_at = now() - interval '9 days',"
                + " due_at = now() - interval '1 day' where clinic_id = ?");
        clinic.change("""
                insert into clinic.notice_outbox
                    (clinic_id, id, staff_id, kind, case_id, reference, occasion, told_at, due_at)
                select clinic_id, gen_random_uuid(), '%s', 'OVERDUE', id, 'ABCD-EFGH', '', now(), now() + interval '1 day'
                from clinic.case_file where clinic_id = ?
                """.formatted(clinic.clinician().id()));
        assertThat(change(clinic.clinician(), Map.of("tellOverdue", "AT_ONCE", "quietFrom", "", "quietUntil", "")))
                .hasRedirectedUrl("/notices/preferences");
        assertThat(clinic.rows("select (due_at <= now())::text from clinic.notice_outbox where clinic_id = ?"))
                .containsExactly("true");
        assertThat(clinic.rows("select how from clinic.notice_wish where kind = 'OVERDUE' and clinic_id = ?"))
                .containsExactly("AT_ONCE");
        change(clinic.clinician(), Map.of("tellOverdue", "OFF"));
        assertThat(clinic.rows("select state from clinic.notice_outbox where clinic_id = ?"))
                .containsExactly("NOT_WANTED");
        assertThat(clinic.trail()).contains("notice-preferences-changed");
    }

    @Test
    void emergenciesWaitOnlyForWhoeverKnowsWhatThatMeans() {
        assertThat(change(clinic.clinician(), Map.of("quietEmergency", "true", "quietFrom", "18:15")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Tick that you know that an emergency may reach you late or never", "value=\"18:15\"");
        assertThat(clinic.rows("select staff_id from clinic.notice_hours where clinic_id = ?"))
                .isEmpty();
        assertThat(change(clinic.clinician(), Map.of("quietEmergency", "true", "understood", "true")))
                .hasRedirectedUrl("/notices/preferences");
        assertThat(show(clinic.clinician())).bodyText().contains("an emergency may reach you late or not at all");
        assertThat(mvc.get().uri("/notices").with(as(clinic.administrator())))
                .bodyText()
                .doesNotContain("Nobody at this clinic is told of an emergency at any hour");
        change(clinic.coordinator(), Map.of("tellEmergency", "OFF", "understood", "true"));
        assertThat(mvc.get().uri("/notices").with(as(clinic.administrator())))
                .bodyText()
                .contains("Nobody at this clinic is told of an emergency at any hour");
    }

    @Test
    void nonsenseIsRefusedAndNothingIsKept() {
        assertThat(change(clinic.clinician(), Map.of("tellEmergency", "MORNING")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose how you are told of emergencies");
        assertThat(change(clinic.clinician(), Map.of("tellOverdue", "NONSENSE")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose how you are told of overdue cases");
        assertThat(change(clinic.clinician(), Map.of("quietUntil", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter both times");
        assertThat(change(clinic.clinician(), Map.of("quietFrom", "25:99")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(change(clinic.clinician(), Map.of("quietFrom", "07:00")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter two different times");
        assertThat(clinic.rows("select kind from clinic.notice_wish where clinic_id = ?"))
                .isEmpty();
    }

    private MvcTestResult show(Staff staff) {
        return mvc.get().uri("/notices/preferences").with(as(staff)).exchange();
    }

    private MvcTestResult change(Staff staff, Map<String, String> changes) {
        var fields = new HashMap<>(USUAL);
        fields.putAll(changes);
        AbstractMockHttpServletRequestBuilder<?> request =
                mvc.post().uri("/notices/preferences").with(as(staff)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }
}
