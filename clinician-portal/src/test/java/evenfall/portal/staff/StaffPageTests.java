package evenfall.portal.staff;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import evenfall.portal.security.Staff;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class StaffPageTests {

    static final String GOOD = "seven purple herons";

    @Autowired
    MockMvcTester mvc;

    TestClinic clinic = TestClinic.open();

    String email = UUID.randomUUID() + "@clinic.example";

    @Test
    void invitedPersonChoosesAPassphraseAndSignsIn() throws Exception {
        var token = invitation();
        assertThat(mvc.get().uri("/invitation").param("token", token))
                .hasStatusOk()
                .bodyText()
                .contains("Lena Falk", email, "Reads cases, decides, asks back, refers, and invites patients");
        assertThat(accept(token, GOOD, GOOD)).hasRedirectedUrl("/sign-in");
        assertThat(signIn(email.toUpperCase(Locale.ROOT), GOOD)).hasRedirectedUrl("/");
        assertThat(clinic.trail()).containsExactly("staff-invited", "invitation-accepted", "signed-in");
    }

    @Test
    void linkWorksOnce() throws Exception {
        var token = invitation();
        accept(token, GOOD, GOOD);
        assertThat(mvc.get().uri("/invitation").param("token", token)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(accept(token, "another fine sentence", "another fine sentence"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(signIn(email, GOOD)).hasRedirectedUrl("/");
    }

    @Test
    void newLinkEndsTheOldOne() throws Exception {
        var old = invitation();
        assertThat(post("/staff/%s/invitation".formatted(idOf(email)), clinic.administrator(), Map.of()))
                .hasStatusOk();
        assertThat(mvc.get().uri("/invitation").param("token", old)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void strangerWithoutALinkFindsNothing() {
        assertThat(mvc.get().uri("/invitation").param("token", "guessed")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/invitation")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void weakPassphrasesAreRefusedWithTheReason() throws Exception {
        var token = invitation();
        assertThat(accept(token, "short", "short"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose at least 12 characters")
                .doesNotContain("value=\"short\"");
        assertThat(accept(token, "Password1234", "Password1234"))
                .bodyText()
                .contains("among the first that are guessed");
        assertThat(accept(token, "lena falk lena falk", "x"))
                .bodyText()
                .contains("without your name", "same passphrase");
    }

    @Test
    void onlyHashesOfLinksAndPassphrasesAreKept() throws Exception {
        var token = invitation();
        accept(token, GOOD, GOOD);
        assertThat(clinic.rows("select password_hash from clinic.staff where clinic_id = ? and email like '%-%-%'"))
                .anyMatch(it -> it.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertThat(clinic.rows("select encode(token_hash, 'escape') from clinic.invitation where clinic_id = ?"))
                .noneMatch(it -> it.contains(token));
    }

    @Test
    void mailAddressIsTakenOnce() throws Exception {
        invitation();
        assertThat(invite(email))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There is an account with this mail address already");
    }

    @Test
    void invitationNeedsNameMailAndRole() {
        assertThat(post("/staff/invite", clinic.administrator(), Map.of("name", " ", "email", "nobody")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter a name", "Enter a mail address such as", "Choose a role");
    }

    @Test
    void unknownWrongDisabledAndTooOftenGetTheSameAnswer() throws Exception {
        accept(invitation(), GOOD, GOOD);
        assertThat(signIn("nobody@clinic.example", GOOD)).hasRedirectedUrl("/sign-in?refused");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(email, "wrong passphrase")).hasRedirectedUrl("/sign-in?refused");
        }
        assertThat(signIn(email, GOOD)).as("too often").hasRedirectedUrl("/sign-in?refused");
        clinic.change("update clinic.failed_sign_in set last_at = last_at - interval '61 seconds' where clinic_id = ?");
        assertThat(signIn(email, GOOD)).as("a minute later").hasRedirectedUrl("/");
        clinic.change("update clinic.staff set state = 'DISABLED' where email like '%-%' and clinic_id = ?");
        assertThat(signIn(email, GOOD)).as("disabled").hasRedirectedUrl("/sign-in?refused");
        assertThat(clinic.trail()).containsOnlyOnce("signed-in").contains("sign-in-failed");
    }

    @Test
    void roleChangesAndOneIsSignedOutEverywhere() {
        clinic.change("""
                insert into clinic.spring_session
                select '%s', 'a session', 0, 0, 900, 9e15, '%s' from intake.clinic where id = ?
                """.formatted(UUID.randomUUID(), clinic.clinician().id()));
        assertThat(changeRole(clinic.clinician(), Role.COORDINATOR, clinic.administrator()))
                .hasRedirectedUrl("/staff");
        assertThat(clinic.rows("select role from clinic.staff where clinic_id = ? and name = 'Dana Moss'"))
                .containsExactly("COORDINATOR");
        assertThat(clinic.rows("""
                        select s.session_id from clinic.spring_session s
                        join clinic.staff p on p.id::text = s.principal_name and p.clinic_id = ?
                        """)).isEmpty();
        assertThat(clinic.trail()).containsExactly("role-changed");
    }

    @Test
    void nobodyChangesTheirOwnRoleOrDisablesThemselves() {
        var ada = clinic.administrator();
        assertThat(changeRole(ada, Role.CLINICIAN, ada)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post("/staff/%s/disable".formatted(ada.id()), ada, Map.of("version", "0")))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void disabledPersonCanBeLetInAgain() {
        var dana = clinic.clinician();
        assertThat(post("/staff/%s/disable".formatted(dana.id()), clinic.administrator(), Map.of("version", "0")))
                .hasRedirectedUrl("/staff");
        assertThat(post("/staff/%s/disable".formatted(dana.id()), clinic.administrator(), Map.of("version", "0")))
                .as("an old page")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post("/staff/%s/enable".formatted(dana.id()), clinic.administrator(), Map.of("version", "1")))
                .hasRedirectedUrl("/staff");
        assertThat(clinic.trail()).containsExactly("staff-disabled", "staff-enabled");
    }

    @Test
    void anotherClinicsStaffAreNotFound() {
        assertThat(changeRole(TestClinic.open().clinician(), Role.AUDITOR, clinic.administrator()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyAdministratorsManageStaff() {
        Stream.of(clinic.clinician(), clinic.coordinator(), clinic.auditor()).forEach(it -> {
            assertThat(mvc.get().uri("/staff").with(as(it))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(changeRole(clinic.clinician(), Role.ADMINISTRATOR, it)).hasStatus(HttpStatus.FORBIDDEN);
        });
    }

    @Test
    void listShowsEverybodyOfTheClinic() {
        assertThat(mvc.get().uri("/staff").with(as(clinic.administrator())))
                .hasStatusOk()
                .bodyText()
                .contains("Dana Moss", "Cory Lind", "Otto Rey", "This is you");
    }

    private String invitation() throws Exception {
        var link = Pattern.compile("https://portal.clinic.example/invitation\\?token=([\\w-]{43})")
                .matcher(invite(email).getResponse().getContentAsString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private MvcTestResult invite(String mail) {
        return post(
                "/staff/invite",
                clinic.administrator(),
                Map.of("name", "Lena Falk", "email", mail, "role", "CLINICIAN"));
    }

    @Test
    void whoLeadsTheClinicIsSaidWithTheRole() {
        var dana = clinic.clinician();
        assertThat(post(
                        "/staff/%s/role".formatted(dana.id()),
                        clinic.administrator(),
                        Map.of("role", "CLINICIAN", "lead", "true", "version", "0")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(clinic.rows("select name from clinic.staff where clinic_id = ? and lead"))
                .containsExactly(dana.fullName());
        assertThat(post(
                        "/staff/%s/role".formatted(dana.id()),
                        clinic.administrator(),
                        Map.of("role", "AUDITOR", "lead", "true", "version", "1")))
                .hasStatus(HttpStatus.FOUND);
        assertThat(clinic.rows("select name from clinic.staff where clinic_id = ? and lead"))
                .as("an auditor could do nothing about it")
                .isEmpty();
    }

    private MvcTestResult changeRole(Staff of, Role role, Staff by) {
        return post("/staff/%s/role".formatted(of.id()), by, Map.of("role", role.name(), "version", "0"));
    }

    private String idOf(String mail) {
        return clinic.rows("select id from clinic.staff where clinic_id = ? and email = '%s'".formatted(mail))
                .getFirst();
    }

    private MvcTestResult accept(String token, String passphrase, String again) {
        return mvc.post()
                .uri("/invitation")
                .with(csrf())
                .param("token", token)
                .param("password", passphrase)
                .param("again", again)
                .exchange();
    }

    private MvcTestResult signIn(String mail, String passphrase) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", mail)
                .param("password", passphrase)
                .exchange();
    }

    private MvcTestResult post(String path, Staff by, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(as(by)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
