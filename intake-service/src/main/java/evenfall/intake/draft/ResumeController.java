package evenfall.intake.draft;

import evenfall.intake.clinic.Clinics;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Lets patients go on where they stopped, on this device or another. */
@Controller
@RequestMapping("/resume")
class ResumeController {

    private final CodeCheck check;

    private final Clinics clinics;

    private final CodeCookie cookie;

    ResumeController(CodeCheck check, Clinics clinics, CodeCookie cookie) {
        this.check = check;
        this.clinics = clinics;
        this.cookie = cookie;
    }

    @GetMapping
    ModelAndView show(@RequestParam Optional<String> needed, Locale language) {
        return page(ResumeForm.BLANK, HttpStatus.OK, language).addObject("needed", needed.isPresent());
    }

    @PostMapping
    ModelAndView resume(
            @ModelAttribute("form") ResumeForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        var held = HeldBack.in(request);
        return switch (check.admit(form.code(), form.born(), request.getRemoteAddr())) {
            case Admission.Admitted(var code) -> {
                cookie.give(code, response);
                yield new ModelAndView(
                        held.map(ResumeController::sendAgain).orElseGet(() -> new RedirectView("/overview")));
            }
            case Admission.Refused _ ->
                refused(form, held, "resume.refused", HttpStatus.UNPROCESSABLE_CONTENT, language);
            case Admission.TooManyTries _ ->
                refused(form, held, "resume.too-many", HttpStatus.TOO_MANY_REQUESTS, language);
        };
    }

    /** Has the browser send what it just sent once more, to where it was meant to go. */
    private static RedirectView sendAgain(HeldBack held) {
        var view = new RedirectView(held.path());
        view.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        return view;
    }

    private ModelAndView refused(
            ResumeForm form, Optional<HeldBack> held, String because, HttpStatus status, Locale language) {
        return page(form, status, language)
                .addObject("held", held.orElse(null))
                .addObject("refused", because)
                .addObject("failed", true);
    }

    private ModelAndView page(ResumeForm form, HttpStatus status, Locale language) {
        return new ModelAndView("draft/resume", status)
                .addObject("form", form)
                .addObject("clinic", clinics.only(language).orElse(null));
    }
}
