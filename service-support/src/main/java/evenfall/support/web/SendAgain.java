package evenfall.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** What was typed, as a form that sends the same once more. */
final class SendAgain {

    private SendAgain() {}

    /** The form posts to the address of the page it stands on; one with a password is better typed again. */
    static String form(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || hasPassword(request)) {
            return "";
        }
        var label = PlainPage.words(request).getString("send-again");
        return """
                <form method="post">
                %s
                <button>%s</button>
                </form>""".formatted(fields(request), HtmlUtils.htmlEscape(label));
    }

    private static boolean hasPassword(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
    }

    private static String fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> field(field.getKey(), value)))
                .collect(Collectors.joining("\n"));
    }

    private static String field(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(HtmlUtils.htmlEscape(name), HtmlUtils.htmlEscape(value));
    }
}
