package evenfall.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class SessionTests {

    static final String PASSPHRASE = "seven purple herons";

    @Autowired
    MockMvcTester mvc;

    TestClinic clinic = TestClinic.open();

    @Test
    void everybodyIsLedToWhereTheyWork() {
        assertThat(home(Role.CLINICIAN)).hasRedirectedUrl("/cases");
        assertThat(home(Role.COORDINATOR)).hasRedirectedUrl("/cases");
        assertThat(home(Role.ADMINISTRATOR)).hasRedirectedUrl("/staff");
        assertThat(home(Role.AUDITOR)).hasRedirectedUrl("/audit");
    }

    @Test
    void signingInGivesANewSessionThatOnlyTheBrowserSees() {
        var before = cookie(mvc.get().uri("/cases").exchange());
        var after = cookie(signIn(clinic.clinician(), before));
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(signIn(clinic.clinician()).getResponse().getHeader("Set-Cookie"))
                .contains("; Secure; HttpOnly; SameSite=Strict");
        assertThat(mvc.get().uri("/cases").cookie(before)).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/cases").cookie(after)).hasStatusOk();
        assertThat(sessionIds()).allSatisfy(it -> assertThat(it).hasSizeGreaterThanOrEqualTo(43));
    }

    @Test
    void whoeverSignsOutIsOutAndLeavesNothingInTheBrowser() {
        var session = cookie(signIn(clinic.clinician()));
        assertThat(mvc.post().uri("/sign-out").with(csrf()).cookie(session))
                .hasRedirectedUrl("/sign-in?bye")
                .headers()
                .hasValue("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        assertThat(mvc.get().uri("/cases").cookie(session)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aSessionEndsWhenNothingHappens() {
        var session = cookie(signIn(clinic.clinician()));
        clinic.change("""
                update clinic.spring_session set expiry_time = 1, last_access_time = 0
                where principal_name in (select id::text from clinic.staff where clinic_id = ?)
                """);
        assertThat(mvc.get().uri("/cases").cookie(session)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void whatAnOpenPageAsksByItselfKeepsNobodySignedIn() {
        var session = cookie(signIn(clinic.clinician()));
        clinic.change("""
                update clinic.spring_session set last_access_time = last_access_time - 600000
                where principal_name in (select id::text from clinic.staff where clinic_id = ?)
                """);
        var before = lastAccess();
        assertThat(mvc.get().uri("/cases/changes").cookie(session)).hasStatusOk();
        assertThat(lastAccess()).isEqualTo(before);
        assertThat(mvc.get().uri("/cases").cookie(session)).hasStatusOk();
        assertThat(lastAccess()).isNotEqualTo(before);
    }

    @Test
    void anOpenPageOfSomebodySignedOutIsRefusedAndRemembersNothing() {
        assertThat(mvc.get().uri("/cases/changes"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .headers()
                .doesNotContainHeader("Set-Cookie");
    }

    @Test
    void theRoleThatWasTakenAwayIsGoneWithTheNextPage() {
        var dana = cookie(signIn(clinic.clinician()));
        assertThat(mvc.get().uri("/cases").cookie(dana)).hasStatusOk();
        var ada = cookie(signIn(clinic.administrator()));
        assertThat(mvc.post()
                        .uri("/staff/{id}/disable", clinic.clinician().id())
                        .with(csrf())
                        .cookie(ada)
                        .param("version", "0"))
                .hasRedirectedUrl("/staff");
        assertThat(mvc.get().uri("/cases").cookie(dana))
                .hasStatus(HttpStatus.FOUND)
                .redirectedUrl()
                .endsWith("/sign-in");
    }

    @Test
    void formsOfOtherSitesAreRefused() {
        var session = cookie(signIn(clinic.administrator()));
        assertThat(mvc.post().uri("/staff/invite").cookie(session).param("name", "Mallory"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult home(Role role) {
        return mvc.get().uri("/").with(TestClinic.as(clinic.one(role))).exchange();
    }

    private MvcTestResult signIn(Staff staff, Cookie... cookies) {
        clinic.givePassphrase(staff, PASSPHRASE);
        var request = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", staff.id() + "@clinic.example")
                .param("password", PASSPHRASE);
        if (cookies.length > 0) {
            request.cookie(cookies);
        }
        return request.exchange();
    }

    private List<String> sessionIds() {
        return clinic.rows("""
                select session_id from clinic.spring_session
                where principal_name in (select id::text from clinic.staff where clinic_id = ?)
                """);
    }

    private List<String> lastAccess() {
        return clinic.rows("""
                select last_access_time from clinic.spring_session
                where principal_name in (select id::text from clinic.staff where clinic_id = ?)
                """);
    }

    private static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("__Host-SESSION"));
    }
}
