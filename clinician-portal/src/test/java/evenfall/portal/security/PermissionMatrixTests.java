package evenfall.portal.security;

import static evenfall.portal.TestClinic.as;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import evenfall.access.Role;
import evenfall.portal.PortalTest;
import evenfall.portal.TestClinic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries every page there is as everybody there is, and compares what happens with {@code permissions.md}. A page that the
 * table does not name makes it differ.
 */
@PortalTest
class PermissionMatrixTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    @Autowired
    MockMvcTester mvc;

    TestClinic clinic = TestClinic.open();

    record Route(HttpMethod method, String path) implements Comparable<Route> {

        @Override
        public int compareTo(Route other) {
            return (path + method).compareTo(other.path + other.method);
        }
    }

    @Test
    void everyPageOpensForThoseInTheTableAndForNobodyElse() {
        var rows = pages.getHandlerMethods().keySet().stream()
                .flatMap(PermissionMatrixTests::routes)
                .sorted()
                .map(this::row)
                .collect(joining("\n"));
        assertThat(heading() + "\n" + rows + "\n").isEqualTo(table());
    }

    private static Stream<Route> routes(RequestMappingInfo page) {
        var methods = page.getMethodsCondition().getMethods().isEmpty()
                ? Stream.of(HttpMethod.GET)
                : page.getMethodsCondition().getMethods().stream().map(it -> HttpMethod.valueOf(it.name()));
        return methods.flatMap(method -> page.getPatternValues().stream().map(path -> new Route(method, path)));
    }

    private static String heading() {
        var columns = Stream.concat(
                Stream.of("page", "stranger"),
                Stream.of(Role.values()).map(it -> it.name().toLowerCase(Locale.ROOT)));
        return columns.collect(joining(" | ", "| ", " |")) + "\n" + "|---".repeat(Role.values().length + 2) + "|";
    }

    private String row(Route route) {
        var people = Stream.concat(
                Stream.of(Optional.<Staff>empty()),
                Stream.of(Role.values()).map(clinic::one).map(Optional::of));
        return people.map(it -> opens(route, it) ? "yes" : "-")
                .collect(joining(" | ", "| %s %s | ".formatted(route.method(), route.path()), " |"));
    }

    /** Opens means: it is not refused. That nothing is found under an invented number does not count as a refusal. */
    private boolean opens(Route route, Optional<Staff> who) {
        var path = route.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        var request = mvc.method(route.method()).uri(path).with(csrf());
        who.ifPresent(it -> request.with(as(it)));
        var response = request.exchange().getResponse();
        boolean toSignIn =
                Objects.requireNonNullElse(response.getRedirectedUrl(), "").endsWith("/sign-in");
        return !toSignIn
                && response.getStatus() != HttpStatus.FORBIDDEN.value()
                && response.getStatus() != HttpStatus.UNAUTHORIZED.value();
    }

    private static String table() {
        try (var file = Objects.requireNonNull(PermissionMatrixTests.class.getResourceAsStream("/permissions.md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
