package evenfall.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** What open pages ask for by themselves, again and again, whether anybody is there or not. */
final class Polling {

    private static final Pattern PATHS = Pattern.compile("/cases/changes|/cases/[^/]+/viewing");

    private Polling() {}

    static boolean is(HttpServletRequest request) {
        return PATHS.matcher(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                .matches();
    }
}
