package evenfall.portal.staff;

import evenfall.support.staff.InvitationToken;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an invitation link leads. */
@Controller
@RequestMapping("/invitation")
class AcceptController {

    private final Acceptance acceptance;

    AcceptController(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String token) {
        return page(new InvitationToken(token), HttpStatus.OK).addObject("form", new AcceptForm(token, "", ""));
    }

    @PostMapping
    ModelAndView accept(@ModelAttribute("form") AcceptForm form, BindingResult errors, RedirectAttributes flash) {
        var token = new InvitationToken(form.token());
        var passphrase = new Passphrase(form.password());
        var invited = acceptance.find(token).orElseThrow(InvitationSpent::new);
        passphrase
                .weaknessFor(invited.email(), invited.name())
                .ifPresent(it -> errors.rejectValue("password", it.name().toLowerCase(Locale.ROOT)));
        if (!form.isTypedAlike()) {
            errors.rejectValue("again", "different");
        }
        if (errors.hasErrors()) {
            return page(token, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        acceptance.accept(token, passphrase);
        flash.addFlashAttribute("notice", "invitation.accepted");
        return new ModelAndView("redirect:/sign-in");
    }

    private ModelAndView page(InvitationToken token, HttpStatus status) {
        var invited = acceptance.find(token).orElseThrow(InvitationSpent::new);
        return new ModelAndView("staff/accept", status).addObject("invited", invited);
    }
}
