package evenfall.portal.failure;

import static evenfall.portal.TestClinic.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class FailurePageTests {

    @Autowired
    MockMvcTester mvc;

    TestClinic clinic = TestClinic.open();

    @ParameterizedTest
    @CsvSource({
        "400, That could not be understood",
        "403, This is not for you to open",
        "404, There is nothing here",
        "405, That cannot be done here",
        "409, It has changed meanwhile",
        "413, That is too much at once",
        "422, That is not complete yet",
        "500, Something went wrong",
        "503, The portal is resting for a moment",
        "418, Something went wrong"
    })
    void everyFailureHasItsPlainWordsAndANumber(int status, String words) {
        assertThat(mvc.get().uri("/error").with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
                    request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "secret inner detail");
                    return request;
                }))
                .hasStatus(status)
                .bodyText()
                .contains(words)
                .containsPattern("say the number [0-9a-f]{8}\\.")
                .doesNotContain("secret inner detail");
    }

    @Test
    void wrongMethodsAndAddressesAreRefused() {
        assertThat(mvc.get().uri("/cases/not-a-number").with(as(clinic.clinician())))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.post()
                        .uri("/staff/{id}/disable", UUID.randomUUID())
                        .with(as(clinic.administrator()))
                        .with(csrf()))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(mvc.put()
                        .uri("/staff/invite")
                        .with(as(clinic.administrator()))
                        .with(csrf()))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void everyAnswerProtectsItsReader() {
        assertThat(mvc.get().uri("/cases").with(as(clinic.clinician())))
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Cache-Control", "no-store")
                .containsHeader("Content-Security-Policy");
    }
}
