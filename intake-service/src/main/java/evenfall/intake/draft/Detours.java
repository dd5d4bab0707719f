package evenfall.intake.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Where a patient is led who asks for a page that is not theirs now. */
@ControllerAdvice
class Detours {

    private final CodeCookie cookie;

    Detours(CodeCookie cookie) {
        this.cookie = cookie;
    }

    @ExceptionHandler(NoDraftHere.class)
    ModelAndView askForTheCode(HttpServletRequest request, HttpServletResponse response) {
        cookie.takeBack(response);
        return HeldBack.of(request)
                .map(held -> new ModelAndView("draft/resume", HttpStatus.FORBIDDEN)
                        .addObject("form", ResumeForm.BLANK)
                        .addObject("held", held))
                .orElseGet(() -> new ModelAndView("redirect:/resume?needed"));
    }

    /** Whoever sends twice gets the same receipt; whoever comes back later sees how things stand. */
    @ExceptionHandler(AlreadySent.class)
    String showWhatBecameOfIt(HttpServletRequest request) {
        return request.getMethod().equals("POST") ? "redirect:/receipt" : "redirect:/status";
    }

    @ExceptionHandler(NotSentYet.class)
    String goOn() {
        return "redirect:/continue";
    }
}
