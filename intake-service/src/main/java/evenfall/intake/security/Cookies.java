package evenfall.intake.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.ResponseCookie;

/**
 * How this service sets cookies: for this host alone, out of reach of scripts and never over an open line.
 *
 * @param secure to be switched off only where the service is tried out without TLS on one's own machine
 */
@ConfigurationProperties("evenfall.intake.cookies")
public record Cookies(@DefaultValue("true") boolean secure) {

    /** The name under which the browser keeps a cookie; with the prefix it refuses any that another host set. */
    public String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    public ResponseCookie cookie(String plain, String value, Duration lasting) {
        return cookie(plain, value, lasting, "Lax");
    }

    /** A cookie that the browser leaves at home when another site leads here. */
    public ResponseCookie strictCookie(String plain, String value, Duration lasting) {
        return cookie(plain, value, lasting, "Strict");
    }

    private ResponseCookie cookie(String plain, String value, Duration lasting, String sameSite) {
        return ResponseCookie.from(name(plain), value)
                .secure(secure)
                .httpOnly(true)
                .sameSite(sameSite)
                .path("/")
                .maxAge(lasting)
                .build();
    }
}
