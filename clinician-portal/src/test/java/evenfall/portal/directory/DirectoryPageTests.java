package evenfall.portal.directory;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import evenfall.submission.SubmissionJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@PortalTest
class DirectoryPageTests {

    static final Map<String, String> SLEEP = Map.of(
            "serviceName", "Sleep centre",
            "specialty", "Neurology",
            "pathways", "P5",
            "needs", "Ferritin of the last three months\n\nList of medicines",
            "reachPhone", "+420 222 333 444",
            "preferred", "PHONE",
            "remark", "Unmistakable remark",
            "version", "0");

    @Autowired
    MockMvcTester mvc;

    TestClinic clinic = TestClinic.open();

    @Test
    void whoWorksOnCasesReadsWhatAnAdministratorEntered() {
        var id = add(SLEEP);
        for (var role : new Role[] {Role.CLINICIAN, Role.COORDINATOR, Role.ADMINISTRATOR}) {
            assertThat(page("/services", clinic.one(role)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Sleep centre", "Neurology", "P5");
            assertThat(page("/services/" + id, clinic.one(role)))
                    .bodyText()
                    .contains("Ferritin of the last three months", "List of medicines", "Unmistakable remark")
                    .contains("By telephone", "Neurology or sleep centre");
        }
        assertThat(page("/services/" + id, clinic.clinician())).bodyText().doesNotContain("Change the entry");
        assertThat(clinic.rows("select encode(entry, 'escape') from clinic.service_version where clinic_id = ?"))
                .noneMatch(it -> it.contains("Unmistakable"));
        assertThat(clinic.trail()).containsExactly("service-added");
    }

    @Test
    void everyChangeStaysInTheHistory() {
        var id = add(SLEEP);
        assertThat(edit(id, Map.of("reachPhone", "999"))).hasRedirectedUrl("/services/" + id);
        assertThat(page("/services/" + id, clinic.clinician()))
                .bodyText()
                .containsSubsequence("Changes", "Ada Berg", "Telephone:", "+420 222 333 444", "999", "Entered");
        // the same again is none
        edit(id, Map.of("reachPhone", "999", "version", "1"));
        assertThat(clinic.rows("select version from clinic.service_version where clinic_id = ?"))
                .hasSize(2);
    }

    @Test
    void secondOfTwoAdministratorsSeesBothAndChooses() {
        var id = add(SLEEP);
        edit(id, Map.of("reachPhone", "111"));
        assertThat(edit(id, Map.of("reachPhone", "222")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .containsSubsequence("Somebody else has changed this entry", "111", "222")
                .contains("value=\"222\"", "name=\"version\" value=\"1\"");
        assertThat(edit(id, Map.of("reachPhone", "222", "version", "1"))).hasRedirectedUrl("/services/" + id);
        assertThat(act(id, "retire", "0")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void retiredServiceStaysAndIsNotOffered() {
        var id = add(SLEEP);
        assertThat(act(id, "retire", "0")).hasRedirectedUrl("/services/" + id);
        assertThat(page("/services", clinic.clinician())).bodyText().doesNotContain("Sleep centre");
        assertThat(page("/services?retired=true", clinic.clinician()))
                .bodyText()
                .contains("Sleep centre");
        assertThat(page("/services/" + id, clinic.clinician())).bodyText().contains("Retired: it is not offered");
        assertThat(act(id, "restore", "1")).hasRedirectedUrl("/services/" + id);
        assertThat(page("/services", clinic.clinician())).bodyText().contains("Sleep centre");
        assertThat(clinic.trail()).containsExactly("service-added", "service-retired", "service-restored");
    }

    @Test
    void nonsenseIsRefusedAndWhatWasTypedStays() {
        assertThat(send("/services/new", clinic.administrator(), SLEEP, Map.of("serviceName", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter the name of the service", "Unmistakable remark");
        assertThat(send("/services/new", clinic.administrator(), SLEEP, Map.of("pathways", "P99")))
                .bodyText()
                .contains("Choose pathways from the list");
        assertThat(send("/services/new", clinic.administrator(), SLEEP, Map.of("preferred", "MAIL")))
                .bodyText()
                .contains("by which it would rather be reached");
        assertThat(send("/services/new", clinic.administrator(), SLEEP, Map.of("preferred", "")))
                .bodyText()
                .contains("Choose how it would rather be reached");
        assertThat(send("/services/new", clinic.administrator(), SLEEP, Map.of("reachMail", "a b")))
                .bodyText()
                .contains("Enter a mail address");
        assertThat(clinic.rows("select id from clinic.service where clinic_id = ?"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://fhir.clinic.example/r4, has to begin with https://",
        "ftp://fhir.clinic.example/r4, has to begin with https://",
        "https://who:secret@fhir.clinic.example/r4, Take the user name and password out",
        "https://fhir.clinic.example/r4#top, whatever follows",
        "https://fhir.clinic.example/r4?key=1, whatever follows",
        "fhir.clinic.example, Enter a whole address",
        "https:///r4, Enter a whole address",
        "https://a b.example, Enter a whole address",
        "javascript:alert(1), Enter a whole address"
    })
    void endpointIsAPlainAddressOnASafeLine(String endpoint, String fault) {
        assertThat(send("/services/new", clinic.administrator(), SLEEP, Map.of("endpoint", endpoint)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(fault, "Unmistakable remark");
    }

    @Test
    void whatCanBeLookedForAndTheLanguageOfLettersAreChosen() {
        var id = add(Map.of(
                "serviceName", "Sleep centre",
                "specialty", "Neurology",
                "namedNeeds", "ferritin",
                "endpoint", "https://fhir.clinic.example/r4",
                "letterLanguage", "es",
                "version", "0"));
        assertThat(page("/services/" + id, clinic.clinician()))
                .bodyText()
                .contains("Ferritin, not older than three months", "https://fhir.clinic.example/r4", "Spanish");
        assertThat(page("/services/%s/edit".formatted(id), clinic.administrator()))
                .bodyText()
                .contains("value=\"ferritin\" checked=\"checked\"", "value=\"es\" checked=\"checked\"");
        assertThat(send("/services/new", clinic.administrator(), SLEEP, Map.of("namedNeeds", "gold")))
                .bodyText()
                .contains("Choose what it needs from the list");
        assertThat(send("/services/new", clinic.administrator(), SLEEP, Map.of("letterLanguage", "xx")))
                .bodyText()
                .contains("Choose the language in which it reads letters");
    }

    @Test
    void entryOfEarlierDaysStillOpens() {
        var entry = SubmissionJson.read("""
                        {"name": "Old", "specialty": "Any", "pathways": ["P5"], "needs": ["Ferritin"], "phone": "1",
                        "mail": "", "address": "", "preferred": "PHONE", "languages": "", "remark": "", "active": true}
                        """.getBytes(StandardCharsets.UTF_8), ServiceEntry.class);
        assertThat(entry.needs()).containsExactly("Ferritin");
        assertThat(entry.namedNeeds()).isEmpty();
        assertThat(entry.hasEndpoint()).isFalse();
        assertThat(entry.letterLanguage()).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "\u0000 nothing", "<script>"})
    void searchTakesEverySignAsItIs(String words) {
        add(SLEEP);
        assertThat(mvc.get().uri("/services").param("q", words).with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .contains("No service has")
                .doesNotContain("<script>alert", "Sleep centre");
    }

    @Test
    void searchLooksInNameAndSpecialtyAndSaysWhatIsTooLong() {
        add(SLEEP);
        add(Map.of(
                "serviceName", "Vein clinic", "specialty", "Vascular", "pathways", "P4", "needs", "", "version", "0"));
        assertThat(page("/services?q=NEURO", clinic.clinician()))
                .bodyText()
                .contains("Sleep centre")
                .doesNotContain("Vein clinic");
        assertThat(mvc.get().uri("/services").param("q", "x".repeat(10_000)).with(as(clinic.clinician())))
                .hasStatusOk()
                .bodyText()
                .contains("too long to be looked for", "Sleep centre", "Vein clinic");
    }

    @Test
    void longDirectoryComesInPagesByName() {
        for (int i = 0; i <= Directory.PAGE; i++) {
            add(Map.of("serviceName", "Service %02d".formatted(i), "specialty", "Any", "version", "0"));
        }
        assertThat(page("/services", clinic.clinician()))
                .bodyText()
                .contains("Service 00", "Service 49", "after=")
                .doesNotContain("Service 50");
        var last = clinic.rows("select id from clinic.service where name = 'Service 49' and clinic_id = ?")
                .getFirst();
        assertThat(page("/services?after=" + last, clinic.clinician()))
                .bodyText()
                .contains("Service 50")
                .doesNotContain("Service 49", "after=");
    }

    @Test
    void anotherClinicFindsNothing() {
        var id = add(SLEEP);
        var elsewhere = TestClinic.open();
        assertThat(page("/services", elsewhere.clinician())).bodyText().doesNotContain("Sleep centre");
        assertThat(page("/services/" + id, elsewhere.clinician())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send("/services/%s/edit".formatted(id), elsewhere.administrator(), SLEEP, Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(send("/services/%s/retire".formatted(id), elsewhere.administrator(), SLEEP, Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private UUID add(Map<String, String> values) {
        var complete = new HashMap<>(Map.of("reachPhone", "1", "preferred", "PHONE"));
        complete.putAll(values);
        var answer = send("/services/new", clinic.administrator(), complete, Map.of());
        var location = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(location).startsWith("/services/");
        return UUID.fromString(location.substring("/services/".length()));
    }

    private MvcTestResult edit(UUID id, Map<String, String> changes) {
        return send("/services/%s/edit".formatted(id), clinic.administrator(), SLEEP, changes);
    }

    private MvcTestResult act(UUID id, String action, String version) {
        return send(
                "/services/%s/%s".formatted(id, action), clinic.administrator(), Map.of("version", version), Map.of());
    }

    private MvcTestResult page(String uri, Staff staff) {
        return mvc.get().uri(uri).with(as(staff)).exchange();
    }

    private MvcTestResult send(String uri, Staff staff, Map<String, String> values, Map<String, String> changes) {
        var fields = new HashMap<>(values);
        fields.putAll(changes);
        AbstractMockHttpServletRequestBuilder<?> request =
                mvc.post().uri(uri).with(as(staff)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }
}
