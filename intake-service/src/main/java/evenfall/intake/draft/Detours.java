package evenfall.intake.draft;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Where a patient is led who asks for a page that is not theirs now. */
@ControllerAdvice
class Detours {

    private final CodeCookie cookie;

    Detours(CodeCookie cookie) {
        this.cookie = cookie;
    }

    @ExceptionHandler(NoDraftHere.class)
    String askForTheCode(HttpServletResponse response) {
        cookie.takeBack(response);
        return "redirect:/resume?needed";
    }

    @ExceptionHandler(AlreadySent.class)
    String showTheReceipt() {
        return "redirect:/receipt";
    }

    @ExceptionHandler(NotSentYet.class)
    String goOn() {
        return "redirect:/continue";
    }
}
