package evenfall.support.web;

import evenfall.support.web.WebSettings.Scripts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the headers that protect a reader on every response, errors included, before anybody has had a chance to fail.
 * Nothing is kept by a browser unless whoever serves it says so, as static files do.
 */
final class SecurityHeadersFilter extends OncePerRequestFilter {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            HttpHeaders.CACHE_CONTROL,
            "no-store");

    private final String contentSecurityPolicy;

    SecurityHeadersFilter(Scripts scripts) {
        this.contentSecurityPolicy = String.join(
                "; ",
                "default-src 'none'",
                switch (scripts) {
                    case NONE -> "script-src 'none'";
                    case OWN -> "script-src 'self'; connect-src 'self'";
                },
                "style-src 'self'",
                "font-src 'self'",
                // Bootstrap draws its arrows and ticks from data addresses in its style sheet
                "img-src 'self' data:",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        chain.doFilter(request, response);
    }
}
