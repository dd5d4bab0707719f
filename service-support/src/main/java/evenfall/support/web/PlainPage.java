package evenfall.support.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.WebUtils;

/** A page that needs nothing but itself: for when templates, sessions or the database are out of reach. */
enum PlainPage {
    TOO_LARGE("too-large"),
    DATABASE_AWAY("database-away");

    private final String name;

    PlainPage(String name) {
        this.name = name;
    }

    /** Writes the page in place of whatever was begun; headers stay. */
    void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(status, request, response, "");
    }

    /**
     * Writes the page with something more on it.
     *
     * @param form a form to send again, as HTML
     */
    void write(HttpStatus status, HttpServletRequest request, HttpServletResponse response, String form)
            throws IOException {
        var words = words(request);
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write("""
                        <!DOCTYPE html>
                        <html lang="%1$s">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <title>%2$s</title>
                        </head>
                        <body>
                        <main>
                        <h1>%2$s</h1>
                        <p>%3$s</p>
                        %4$s
                        </main>
                        </body>
                        </html>
                        """.formatted(
                        words.getString("language"),
                        HtmlUtils.htmlEscape(words.getString(name + ".title")),
                        HtmlUtils.htmlEscape(words.getString(name + ".text")),
                        form));
    }

    /** In the language that was chosen on this device, or else that of the browser. */
    static ResourceBundle words(HttpServletRequest request) {
        return ResourceBundle.getBundle(
                "evenfall.support.web.pages",
                chosen(request).orElseGet(request::getLocale),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Stream.of("__Host-language", "language")
                .map(it -> WebUtils.getCookie(request, it))
                .filter(Objects::nonNull)
                .map(it -> Locale.forLanguageTag(it.getValue()))
                .findFirst();
    }
}
