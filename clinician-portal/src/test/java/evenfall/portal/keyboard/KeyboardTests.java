package evenfall.portal.keyboard;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class KeyboardTests {

    private static final String ON = "data-single-keys=\"on\"";

    @Autowired
    MockMvcTester mvc;

    TestClinic clinic = TestClinic.open();

    @Test
    void whoeverSwitchesSingleKeysOffIsRidOfThemOnEveryPageAndFromThenOn() {
        var session = new MockHttpSession();
        assertThat(mvc.get().uri("/cases").session(session).with(as(clinic.clinician())))
                .bodyText()
                .contains(ON);
        assertThat(mvc.post()
                        .uri("/keys")
                        .session(session)
                        .param("wanted", "false")
                        .with(csrf())
                        .with(as(clinic.clinician())))
                .hasRedirectedUrl("/keys");
        assertThat(mvc.get().uri("/cases").session(session).with(as(clinic.clinician())))
                .bodyText()
                .doesNotContain(ON);
        assertThat(mvc.get().uri("/cases").session(new MockHttpSession()).with(as(clinic.clinician())))
                .bodyText()
                .doesNotContain(ON);
    }

    @Test
    void nobodyIsToldOfKeysForWhatTheyMayNotDo() {
        assertThat(mvc.get().uri("/keys").with(as(clinic.clinician())))
                .bodyText()
                .contains("Ask the patient back");
        assertThat(mvc.get().uri("/keys").with(as(clinic.coordinator())))
                .bodyText()
                .contains("Claim it")
                .doesNotContain("Ask the patient back");
        assertThat(mvc.get().uri("/keys").with(as(clinic.auditor()))).bodyText().doesNotContain("Claim it");
    }
}
