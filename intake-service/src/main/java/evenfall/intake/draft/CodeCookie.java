package evenfall.intake.draft;

import evenfall.envelope.ResumeCode;
import evenfall.intake.security.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie by which a device remembers the patient's code. Nothing else carries it. */
@Component
public class CodeCookie {

    private static final String NAME = "code";

    private final Cookies cookies;

    private final DraftSettings settings;

    CodeCookie(Cookies cookies, DraftSettings settings) {
        this.cookies = cookies;
        this.settings = settings;
    }

    public Optional<ResumeCode> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, cookies.name(NAME)))
                .flatMap(it -> ResumeCode.parse(it.getValue()));
    }

    public void give(ResumeCode code, HttpServletResponse response) {
        set(code.characters(), settings.remembered(), response);
    }

    public void takeBack(HttpServletResponse response) {
        set("", Duration.ZERO, response);
    }

    private void set(String value, Duration lasting, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookies.cookie(NAME, value, lasting).toString());
    }
}
