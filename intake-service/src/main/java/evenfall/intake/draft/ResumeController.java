package evenfall.intake.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lets patients go on where they stopped, on this device or another. */
@Controller
@RequestMapping("/resume")
class ResumeController {

    private final DraftDesk desk;

    private final WrongTries tries;

    private final CodeCookie cookie;

    ResumeController(DraftDesk desk, WrongTries tries, CodeCookie cookie) {
        this.desk = desk;
        this.tries = tries;
        this.cookie = cookie;
    }

    @GetMapping
    ModelAndView show(@RequestParam Optional<String> needed) {
        return page(ResumeForm.BLANK, HttpStatus.OK).addObject("needed", needed.isPresent());
    }

    @PostMapping
    ModelAndView resume(
            @ModelAttribute("form") ResumeForm form, HttpServletRequest request, HttpServletResponse response) {
        var address = request.getRemoteAddr();
        if (tries.areTooMany(address)) {
            return refused(form, "resume.too-many", HttpStatus.TOO_MANY_REQUESTS);
        }
        var code = form.toCode().filter(it -> desk.admits(it, form.toDate()));
        if (code.isEmpty()) {
            tries.count(address);
            return refused(form, "resume.refused", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        cookie.give(code.get(), response);
        return new ModelAndView("redirect:/continue");
    }

    private static ModelAndView refused(ResumeForm form, String because, HttpStatus status) {
        return page(form, status).addObject("refused", because).addObject("failed", true);
    }

    private static ModelAndView page(ResumeForm form, HttpStatus status) {
        return new ModelAndView("draft/resume", status).addObject("form", form);
    }
}
