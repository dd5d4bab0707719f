package evenfall.intake.afterwards;

import evenfall.envelope.ResumeCode;
import evenfall.intake.clinic.Clinics;
import evenfall.intake.draft.Admission;
import evenfall.intake.draft.CodeCheck;
import evenfall.intake.draft.CodeCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says in plain words how things stand, to whoever has the code. */
@Controller
@RequestMapping("/status")
class StatusController {

    private final Standings standings;

    private final CodeCheck check;

    private final Clinics clinics;

    private final CodeCookie cookie;

    private final Clock clock;

    StatusController(Standings standings, CodeCheck check, Clinics clinics, CodeCookie cookie, Clock clock) {
        this.standings = standings;
        this.check = check;
        this.clinics = clinics;
        this.cookie = cookie;
        this.clock = clock;
    }

    /** A device that does not know the code asks for it, with the reference that is on every receipt. */
    @GetMapping
    ModelAndView show(HttpServletRequest request, HttpServletResponse response, Locale language) {
        return cookie.read(request)
                .map(code -> status(code, response))
                .orElseGet(() -> entrance(StatusForm.BLANK, HttpStatus.OK, language));
    }

    private ModelAndView status(ResumeCode code, HttpServletResponse response) {
        var standing = standings.get(code);
        cookie.give(code, response);
        return new ModelAndView("afterwards/status")
                .addObject("clinic", standing.clinic())
                .addObject("standing", standing)
                .addObject("now", clock.instant())
                .addObject("zone", standing.clinic().profile().timeZone())
                .addObject("workingDays", workingDays(standing));
    }

    private static int workingDays(Standing standing) {
        return standing.clinic()
                .profile()
                .targets()
                .workingDays(standing.receipt().level());
    }

    @PostMapping
    ModelAndView enter(
            @ModelAttribute("form") StatusForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        return switch (check.admit(form.code(), form.reference(), form.born(), request.getRemoteAddr())) {
            case Admission.Admitted(var code) -> {
                cookie.give(code, response);
                yield new ModelAndView("redirect:/status");
            }
            case Admission.Refused _ -> refused(form, "status.refused", HttpStatus.UNPROCESSABLE_CONTENT, language);
            case Admission.TooManyTries _ -> refused(form, "resume.too-many", HttpStatus.TOO_MANY_REQUESTS, language);
        };
    }

    private ModelAndView refused(StatusForm form, String because, HttpStatus status, Locale language) {
        return entrance(form, status, language).addObject("refused", because).addObject("failed", true);
    }

    private ModelAndView entrance(StatusForm form, HttpStatus status, Locale language) {
        return new ModelAndView("afterwards/enter", status)
                .addObject("form", form)
                .addObject("clinic", clinics.only(language).orElse(null));
    }
}
