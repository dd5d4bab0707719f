package evenfall.intake.handover;

import evenfall.envelope.DraftKeys;
import evenfall.envelope.EnvelopeRefused;
import evenfall.envelope.HandoverToken;
import evenfall.handover.HandoverJson;
import evenfall.intake.security.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;

/** The cookie by which a browser goes on with a link it has opened. Each link has its own, so two can be open at once. */
@Component
class VisitCookie {

    private static final int NAME_BYTES = 6;

    private final DraftKeys keys;

    private final Cookies cookies;

    private final Clock clock;

    VisitCookie(DraftKeys keys, Cookies cookies, Clock clock) {
        this.keys = keys;
        this.cookies = cookies;
        this.clock = clock;
    }

    Optional<Visit> read(HandoverToken token, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookies.name(name(token))))
                .flatMap(it -> open(it.getValue(), token))
                .filter(it -> it.until().isAfter(clock.instant()));
    }

    private Optional<Visit> open(String value, HandoverToken token) {
        try {
            var sealed = Base64.getUrlDecoder().decode(value);
            return Optional.of(HandoverJson.read(keys.openVisit(sealed, token.hash()), Visit.class));
        } catch (EnvelopeRefused | JacksonException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    void give(Visit visit, HandoverToken token, HttpServletResponse response) {
        var sealed = keys.sealVisit(HandoverJson.write(visit), token.hash());
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        set(token, value, Duration.between(clock.instant(), visit.until()), response);
    }

    void takeBack(HandoverToken token, HttpServletResponse response) {
        set(token, "", Duration.ZERO, response);
    }

    private void set(HandoverToken token, String value, Duration lasting, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookies.strictCookie(name(token), value, lasting).toString());
    }

    private static String name(HandoverToken token) {
        return "handover-" + HexFormat.of().formatHex(token.hash(), 0, NAME_BYTES);
    }
}
