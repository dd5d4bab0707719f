package evenfall.portal.keyboard;

import evenfall.portal.security.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that explains the keys, for those without a script too, and where they are switched on and off. */
@Controller
@ControllerAdvice("evenfall.portal")
class KeyboardController {

    private static final String IN_THE_SESSION = "single-keys";

    private final SingleKeys keys;

    KeyboardController(SingleKeys keys) {
        this.keys = keys;
    }

    /** Looked up once a session, for every page needs it; a stranger gets no session for it. */
    @ModelAttribute("singleKeys")
    boolean singleKeys(@AuthenticationPrincipal @Nullable Staff staff, HttpServletRequest request) {
        return staff != null && areWanted(staff, request.getSession());
    }

    private boolean areWanted(Staff staff, HttpSession session) {
        var known = (Boolean) session.getAttribute(IN_THE_SESSION);
        if (known == null) {
            known = keys.areWantedBy(staff);
            session.setAttribute(IN_THE_SESSION, known);
        }
        return known;
    }

    @GetMapping("/keys")
    String show() {
        return "keyboard/keys";
    }

    @PostMapping("/keys")
    String choose(
            @RequestParam(defaultValue = "false") boolean wanted,
            @AuthenticationPrincipal Staff staff,
            HttpSession session,
            RedirectAttributes flash) {
        keys.choose(staff, wanted);
        session.setAttribute(IN_THE_SESSION, wanted);
        flash.addFlashAttribute("notice", wanted ? "keys.on" : "keys.off");
        return "redirect:/keys";
    }
}
