package evenfall.portal.settings;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.assessment.Level;
import evenfall.portal.OpenedCases;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import evenfall.support.TestDatabase;
import evenfall.support.clinic.ClinicProfiles;
import evenfall.support.clinic.PatientTexts;
import evenfall.support.clinic.Place;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@PortalTest
class SettingsPageTests {

    static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("clinicName", List.of("Evening Clinic")),
            Map.entry("languages", List.of("en", "uk")),
            Map.entry("timeZone", List.of("Europe/Kyiv")),
            Map.entry("openingHours", List.of("Mon\u2013Fri 8\u201316")),
            Map.entry("patientPhone", List.of("+420 222 000 111")),
            Map.entry("emergencyNumber", List.of("112")),
            Map.entry("crisisLine", List.of("116 123")),
            Map.entry("urgentDays", List.of("0")),
            Map.entry("priorityDays", List.of("2")),
            Map.entry("routineDays", List.of("5")),
            Map.entry("version", List.of("0")));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpenedCases cases;

    TestClinic clinic = TestClinic.open();

    @Test
    void changeHoldsAtOnceForPatientsTooAndIsKept() {
        assertThat(change(Map.of("clinicName", "Night Clinic"))).hasRedirectedUrl("/settings");
        var seenByPatients = new ClinicProfiles(JdbcClient.create(TestDatabase.asIntake()))
                .find(clinic.id())
                .orElseThrow();
        assertThat(seenByPatients.name()).isEqualTo("Night Clinic");
        assertThat(seenByPatients.languages()).containsExactly(Locale.ENGLISH, Locale.of("uk"));
        assertThat(seenByPatients.targets().workingDays(Level.ROUTINE)).isEqualTo(5);
        assertThat(page("/settings"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Changes", "Ada Berg", "Name", "Evening Clinic", "Night Clinic");
        assertThat(clinic.rows("select was || ' > ' || became from clinic.settings_change"
                        + " where setting = 'time-zone' and clinic_id = ?"))
                .containsExactly("Europe/Prague > Europe/Kyiv");
        assertThat(clinic.trail()).contains("settings-changed");
    }

    @Test
    void sameAgainIsNoChange() {
        change(Map.of());
        var changes = clinic.rows("select number from clinic.settings_change where clinic_id = ?");
        assertThat(change(Map.of("version", "1"))).hasRedirectedUrl("/settings");
        assertThat(clinic.rows("select number from clinic.settings_change where clinic_id = ?"))
                .isEqualTo(changes);
    }

    @Test
    void secondOfTwoAdministratorsSeesBothAndChooses() {
        change(Map.of("patientPhone", "111"));
        assertThat(change(Map.of("patientPhone", "222")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .containsSubsequence("Somebody else has changed the settings", "111", "222")
                .contains("value=\"222\"", "name=\"version\" value=\"1\"");
        assertThat(clinic.rows("select phone from intake.clinic where id = ?")).containsExactly("111");
        assertThat(change(Map.of("patientPhone", "222", "version", "1"))).hasRedirectedUrl("/settings");
        assertThat(clinic.rows("select phone from intake.clinic where id = ?")).containsExactly("222");
    }

    @Test
    void nonsenseIsRefusedInWordsAndWhatWasTypedStays() {
        assertThat(change(Map.of("urgentDays", "7", "priorityDays", "3")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Whoever is in more of a hurry must not wait longer", "value=\"7\"");
        assertThat(change(Map.of("routineDays", "many"))).bodyText().contains("from 0 to 250 for routine cases");
        assertThat(change(Map.of("timeZone", "Nowhere/Land"))).bodyText().contains("Choose a time zone from the list");
        assertThat(change(Map.of("languages", "tlh"))).bodyText().contains("that the questions are translated into");
        assertThat(change(Map.of("languages", ""))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(change(Map.of("emergencyNumber", "call us"))).bodyText().contains("Enter an emergency number");
        assertThat(change(Map.of("clinicName", " ", "crisisLine", "")))
                .bodyText()
                .contains("Enter the name of the clinic", "Enter the number of a crisis line");
        assertThat(clinic.rows("select setting from clinic.settings_change where clinic_id = ?"))
                .isEmpty();
    }

    @Test
    void languagesThatNobodyReviewedAreNamed() {
        assertThat(page("/settings/clinic"))
                .bodyText()
                .contains("Ukrainian", "Spanish", "not been read by a clinician who speaks this language");
    }

    @Test
    void ownWordsAreShownAsPatientsReadThemBeforeTheyAreSaved() {
        var typed = "We at {clinic} read it {when}.\n<b>Call</b> {phone}.";
        assertThat(write("what-next/en", typed, 0, true))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<p>We at Evening Clinic read it within 10 working days.</p>",
                        "<p>We at Evening Clinic read it on the same day.</p>",
                        "&lt;b&gt;Call&lt;/b&gt;",
                        "Nothing is saved yet.")
                .doesNotContain("<b>Call");
        assertThat(readByPatients(Place.WHAT_NEXT, Level.ROUTINE).getFirst()).startsWith("A person at");
        assertThat(write("what-next/en", typed, 0, false)).hasRedirectedUrl("/settings");
        assertThat(readByPatients(Place.WHAT_NEXT, Level.URGENT))
                .first()
                .isEqualTo("We at Evening Clinic read it on the same day.");
        assertThat(page("/settings/texts/what-next/uk")).bodyText().contains("Людина в клініці");
        assertThat(clinic.trail()).contains("patient-text-changed");
    }

    @Test
    void withoutOwnWordsPatientsReadTheProductsAgain() {
        write("who-reads/en", "Only we.", 0, false);
        assertThat(readByPatients(Place.WHO_READS, Level.ROUTINE)).containsExactly("Only we.");
        assertThat(write("who-reads/en", "  ", 1, false)).hasRedirectedUrl("/settings");
        assertThat(readByPatients(Place.WHO_READS, Level.ROUTINE).getFirst()).startsWith("The people at");
        assertThat(page("/settings")).bodyText().containsSubsequence("Was", "Only we.", "(nothing)");
    }

    @Test
    void textIsCheckedForWhatMeansNothingAndForItsLength() {
        assertThat(write("who-reads/en", "We are {name}.", 0, false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("{name} means nothing here", "We are {name}.");
        assertThat(write("who-reads/en", "x".repeat(1001), 0, false))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("up to 1,000 characters");
        assertThat(clinic.rows("select text from intake.clinic_text where clinic_id = ?"))
                .isEmpty();
    }

    @Test
    void secondWhoWritesATextSeesTheFirstsWordsAndKeepsTheirOwn() {
        write("who-reads/en", "First.", 0, false);
        assertThat(write("who-reads/en", "Second.", 0, false))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("First.", "Second.", "name=\"version\" value=\"1\"");
        assertThat(readByPatients(Place.WHO_READS, Level.ROUTINE)).containsExactly("First.");
        assertThat(write("who-reads/en", "Second.", 1, false)).hasRedirectedUrl("/settings");
        // emptied and written again meanwhile is a change too
        write("who-reads/en", "", 2, false);
        assertThat(write("who-reads/en", "Third.", 2, false)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void textsThatPatientsDoNotReadAreNotThere() {
        assertThat(page("/settings/texts/elsewhere/en")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("/settings/texts/who-reads/tlh")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void holidaysDoNotCountForWhatComesInFromThenOn() {
        var monday = LocalDate.now(ZoneId.of("Europe/Prague")).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        assertThat(addHoliday(monday.toString(), "Founder's day")).hasRedirectedUrl("/settings/holidays");
        assertThat(addHoliday(monday.toString(), "Again"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This day is entered already");
        assertThat(addHoliday("2020-01-01", "Past")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(addHoliday("some day", "")).bodyText().contains("Enter a day", "Enter what the day is called");
        change(Map.of("priorityDays", "5", "routineDays", "5", "timeZone", "Europe/Prague"));
        cases.open(clinic, Map.of());
        var withHoliday = due();
        assertThat(mvc.post()
                        .uri("/settings/holidays/{day}/remove", monday)
                        .with(as(clinic.administrator()))
                        .with(csrf()))
                .hasRedirectedUrl("/settings/holidays");
        cases.open(clinic, Map.of());
        assertThat(due()).isBefore(withHoliday);
        assertThat(clinic.trail()).containsSequence("holidays-changed", "settings-changed");
    }

    @Test
    void longHistoryComesInPages() {
        for (int i = 0; i <= SettingsController.CHANGES; i++) {
            write("who-reads/en", "Text " + i, i, false);
        }
        var first = clinic.rows("select min(number)::text from clinic.settings_change where clinic_id = ?")
                .getFirst();
        assertThat(page("/settings")).bodyText().contains("Text 25", "before=").doesNotContain("(nothing)");
        assertThat(page("/settings?before=" + (Long.parseLong(first) + 1)))
                .bodyText()
                .contains("Text 0", "(nothing)")
                .doesNotContain("before=");
    }

    @Test
    void anotherClinicStaysAsItIs() {
        var elsewhere = TestClinic.open();
        change(Map.of("clinicName", "Night Clinic"));
        write("who-reads/en", "Only we.", 0, false);
        assertThat(elsewhere.rows("select name from intake.clinic where id = ?"))
                .containsExactly("Evening Clinic");
        assertThat(mvc.get().uri("/settings").with(as(elsewhere.administrator())))
                .bodyText()
                .doesNotContain("Only we.", "Night Clinic");
    }

    @Test
    void onlyAdministratorsChangeSettings() {
        for (var role : List.of(Role.CLINICIAN, Role.COORDINATOR, Role.AUDITOR)) {
            assertThat(change(clinic.one(role), Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    /** Of the case that came in last. */
    private LocalDate due() {
        return LocalDate.parse(
                clinic.rows("select ((due_at - interval '1 second') at time zone 'Europe/Prague')::date::text"
                                + " from clinic.case_file where clinic_id = ? order by received_at desc")
                        .getFirst());
    }

    private List<String> readByPatients(Place place, Level level) {
        var intake = JdbcClient.create(TestDatabase.asIntake());
        var profile = new ClinicProfiles(intake).find(clinic.id()).orElseThrow();
        return new PatientTexts(intake).read(profile, place, Locale.ENGLISH, level);
    }

    private MvcTestResult page(String uri) {
        return mvc.get().uri(uri).with(as(clinic.administrator())).exchange();
    }

    private MvcTestResult change(Map<String, String> changes) {
        return change(clinic.administrator(), changes);
    }

    private MvcTestResult change(Staff by, Map<String, String> changes) {
        AbstractMockHttpServletRequestBuilder<?> request =
                mvc.post().uri("/settings/clinic").with(as(by)).with(csrf());
        VALUES.forEach((name, values) -> {
            if (changes.containsKey(name)) {
                request.param(name, changes.get(name));
            } else {
                request.param(name, values.toArray(String[]::new));
            }
        });
        return mvc.perform(request);
    }

    private MvcTestResult write(String which, String text, int version, boolean preview) {
        AbstractMockHttpServletRequestBuilder<?> request = mvc.post()
                .uri("/settings/texts/" + which)
                .with(as(clinic.administrator()))
                .with(csrf())
                .param("ownText", text)
                .param("version", Integer.toString(version));
        return mvc.perform(preview ? request.param("preview", "yes") : request);
    }

    private MvcTestResult addHoliday(String day, String name) {
        return mvc.post()
                .uri("/settings/holidays")
                .with(as(clinic.administrator()))
                .with(csrf())
                .param("holidayDay", day)
                .param("holidayName", name)
                .exchange();
    }
}
