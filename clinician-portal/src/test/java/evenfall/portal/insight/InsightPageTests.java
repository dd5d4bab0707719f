package evenfall.portal.insight;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;

import evenfall.access.Role;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.SentForms;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class InsightPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @ParameterizedTest
    @EnumSource(names = "AUDITOR", mode = EnumSource.Mode.EXCLUDE)
    void whoeverWorksHereSeesHowTheClinicIsDoingAndNoPatient(Role role) {
        cases.open(clinic, Map.of("breath-chest", "yes"));
        assertThat(insight(clinic.one(role)))
                .hasStatusOk()
                .bodyText()
                .contains("Time to first review", "Red flags raised and answered", "Waiting for a decision now")
                .contains("role=\"img\"", "<desc")
                .doesNotContain("Nováková", "601 000 000", "jana@");
        assertThat(clinic.trail()).contains("insight-viewed");
    }

    @Test
    void whatConcernsAFewIsNotSaidExactly() {
        cases.open(clinic, Map.of("breath-chest", "yes"));
        assertThat(export("flags")).bodyText().contains(",under 5,–,–").doesNotContain(",1,", ",1\r");
        assertThat(export("decisions"))
                .bodyText()
                .contains("Emergency", ",under 5")
                .doesNotContain(",1\r");
        assertThat(export("review")).bodyText().contains("under 5,0,–,–,–,under 5");
    }

    @Test
    void backlogIsOfNowWhateverPeriodIsChosen() {
        cases.open(clinic, Map.of("breath-chest", "yes"));
        assertThat(get("/insight/backlog/table.csv?from=2020-01-01&to=2020-02-01", clinic.coordinator()))
                .bodyText()
                .contains("Today,1,0,0,0,1,0,0");
    }

    @Test
    void anotherClinicsCasesAreNotCounted() {
        cases.open(clinic, Map.of("breath-chest", "yes"));
        var elsewhere = TestClinic.open();
        assertThat(insight(elsewhere.clinician()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing was counted in this period.")
                .doesNotContain("under 5</td>");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 2026-03-01, from, Enter a date",
        "yesterday, 2026-03-01, from, Enter a date",
        "2026-01-01, <b>, to, Enter a date",
        "2026-03-02, 2026-03-01, from, before the last",
        "2022-01-01, 2026-03-01, from, at most 24 months",
        "2026-01-01, 2999-01-01, to, today or earlier"
    })
    void impossiblePeriodIsAskedForAgain(String from, String to, String field, String problem) {
        assertThat(mvc.get().uri("/insight").param("from", from).param("to", to).with(as(clinic.clinician())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Error:", "href=\"#" + field + "\"", problem, "value=\"" + from + "\"")
                .doesNotContain("<b>");
        assertThat(mvc.get()
                        .uri("/insight/review/table.csv")
                        .param("from", from)
                        .param("to", to)
                        .with(as(clinic.clinician())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @EnumSource
    void eachFigureIsAFile(FigureName figure) {
        cases.open(clinic, Map.of());
        assertThat(get(
                        "/insight/%s/table.csv?from=2026-01-01&to=2026-03-31".formatted(figure.code()),
                        clinic.administrator()))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .hasHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"evenfall-%s-2026-01-01-2026-03-31.csv\"".formatted(figure.code()))
                .bodyText()
                .startsWith("\uFEFF")
                .contains("\r\n");
        assertThat(clinic.rows("select detail ->> 'figure' from audit.event where clinic_id = ?"
                        + " and action = 'insight-exported'"))
                .containsExactly(figure.code());
    }

    @Test
    void thereIsNoOtherFile() {
        assertThat(get("/insight/patients/table.csv", clinic.clinician())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void stepsStandInTheOrderOfTheFormWithWhoStopped() {
        var safety = SentForms.PROTOCOL.form().page("safety-legs").orElseThrow();
        counted("CONSENT", 20, 18);
        counted(safety.id(), 12, 9);
        counted("respondent", 20, 20);
        counted("BEGUN", 0, 20);
        counted("SENT", 9, 8);
        assertThat(export("form"))
                .bodyText()
                .containsSubsequence(",20,20,0,0 %", "Consent", ",20,18,2,10 %", ",12,9,3,25 %", ",9,8,1,11 %")
                .doesNotContain("BEGUN");
        assertThat(export("weeks")).bodyText().contains(",20,8,40 %");
    }

    @Test
    void patientsTakeSoLongToAnswer() {
        clinic.change("""
                set session_replication_role = replica;
                insert into clinic.question_back
                    (clinic_id, id, case_id, asked, asked_by, asked_by_name, asked_at, answered_at)
                select cast(? as uuid), gen_random_uuid(), gen_random_uuid(), '', gen_random_uuid(), 'Dana',
                    now(), case when g <= 9 then now() + g * interval '1 day' end
                from generate_series(1, 10) g
                """);
        assertThat(export("answers")).bodyText().contains(",10,9,5.0,9.0,under 5");
    }

    private void counted(String step, int reached, int done) {
        clinic.change("""
                insert into intake.page_count (clinic_id, day, protocol, protocol_version, step, reached, done)
                values (?, current_date - 1, '%s', '%s', '%s', %d, %d)
                """.formatted(SentForms.PROTOCOL.id(), SentForms.PROTOCOL.version(), step, reached, done));
    }

    private MvcTestResult export(String figure) {
        return get("/insight/%s/table.csv".formatted(figure), clinic.clinician());
    }

    private MvcTestResult insight(Staff by) {
        return get("/insight", by);
    }

    private MvcTestResult get(String path, Staff by) {
        return mvc.get().uri(path).with(as(by)).exchange();
    }
}
