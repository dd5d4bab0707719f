package evenfall.intake.security;

import static org.assertj.core.api.Assertions.assertThat;

import evenfall.intake.IntakeTest;
import evenfall.intake.Visitor;
import evenfall.intake.Visitors;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@IntakeTest
class OpenPagesTests {

    @Autowired
    Visitors visitors;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void thereAreThesePagesAndNoOthers() {
        var pages = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(it -> names(it).forEach(pages::add));
        assertThat(pages)
                .containsExactlyInAnyOrder(
                        "GET /",
                        "GET /{clinic:[a-z0-9-]+}",
                        "POST /{clinic:[a-z0-9-]+}",
                        "GET /code",
                        "GET /r/{token}",
                        "POST /r/{token}",
                        "GET /r/{token}/letter",
                        "GET /r/{token}/letter.pdf",
                        "GET /r/{token}/say/{what}",
                        "POST /r/{token}/say/{what}",
                        "POST /r/{token}/close",
                        "GET /accessibility",
                        "GET /continue",
                        "GET /mail",
                        "POST /mail",
                        "GET /invited",
                        "POST /invited",
                        "GET /overview",
                        "POST /changed",
                        "GET /resume",
                        "POST /resume",
                        "GET /delete",
                        "POST /delete",
                        "GET /deleted",
                        "GET /consent",
                        "POST /consent",
                        "GET /person",
                        "POST /person",
                        "GET /contact",
                        "POST /contact",
                        "GET /questions/{page}",
                        "POST /questions/{page}",
                        "GET /advice",
                        "POST /advice",
                        "GET /check",
                        "POST /check",
                        "GET /receipt",
                        "GET /status",
                        "POST /status",
                        "GET /diary",
                        "POST /diary",
                        "GET /diary/new/{kind:evening|morning}",
                        "GET /diary/nights",
                        "GET /diary/{entry}",
                        "POST /diary/{entry}/undo",
                        "GET /diary/{entry}/{question}",
                        "POST /diary/{entry}/{question}",
                        "GET /record",
                        "GET /record/pdf",
                        "GET /record/fhir",
                        "GET /record/{wish:withdraw|erase}",
                        "POST /record/{wish:withdraw|erase}",
                        "GET /record/delete",
                        "POST /record/delete",
                        "GET /record/deleted",
                        "GET /asked",
                        "POST /asked",
                        "POST /visits/{referral}",
                        "GET /asked/sent",
                        "POST /finish",
                        "GET /finished",
                        "ANY /error");
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var names = methods.isEmpty() ? Set.of("ANY") : methods;
        return mapping.getPatternValues().stream()
                .flatMap(path -> names.stream().map(it -> it + " " + path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/a/b",
                "/questions/a/b",
                "/.env",
                "/favicon.ico",
                "/assets/../application.yml",
                "/templates/fragments/layout.html"
            })
    void whatIsNoPageIsNotThere(String path) {
        assertThat(mvc.get().uri(path))
                .satisfiesAnyOf(
                        it -> assertThat(it).hasStatus(HttpStatus.NOT_FOUND),
                        it -> assertThat(it).hasStatus(HttpStatus.BAD_REQUEST));
    }

    @Test
    void healthSaysNothingButHowItIs() {
        assertThat(mvc.get().uri("/actuator/health/readiness"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void unknownClinicIsNotThere() {
        assertThat(mvc.get().uri("/no-such-clinic")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        var patient = visitors.known();
        var cookies = patient.cookies().values().toArray(Cookie[]::new);
        assertThat(mvc.post().uri("/questions/story").cookie(cookies).param("story", "x"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/questions/story")
                        .cookie(cookies)
                        .param("story", "x")
                        .param("_csrf", "guess"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(patient.get("/questions/story")).bodyText().doesNotContain(">x<");
    }

    @Test
    void cookiesStayOnThisHostAndOutOfReach() {
        var page = visitors.begun().get("/questions/respondent");
        assertThat(page.getResponse().getHeaders("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it)
                        .startsWith("__Host-")
                        .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
    }

    @Test
    void codeStandsInItsCookieAndInNoAddress() {
        var patient = visitors.begun();
        var code = patient.code();
        assertThat(patient.cookies().get("__Host-code"))
                .extracting(Cookie::getValue)
                .isEqualTo(code.replace("-", ""));
        assertThat(Visitor.text(patient.get("/questions/respondent"))).doesNotContain(code, code.replace("-", ""));
    }

    @Test
    void noPageRunsAScriptOrStaysInACache() {
        assertThat(visitors.begun().get("/questions/respondent"))
                .hasHeader("Cache-Control", "no-store")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        it -> assertThat(it.getFirst()).contains("default-src 'none'", "script-src 'self'"));
    }

    @Test
    void styleSheetMayBeKeptForGood() {
        var page = Visitor.text(visitors.newcomer().get("/"));
        var sheet = page.replaceAll("(?s).*href=\"(/assets/intake-[0-9a-f]+\\.css)\".*", "$1");
        assertThat(mvc.get().uri(sheet)).hasStatusOk().hasHeader("Cache-Control", "max-age=31536000, public");
    }

    @Test
    void thereIsNoSession() {
        assertThat(visitors.known().get("/questions/story").getRequest().getSession(false))
                .isNull();
    }
}
