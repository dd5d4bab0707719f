package evenfall.intake.invitation;

import evenfall.intake.clinic.Clinics;
import evenfall.intake.draft.Beginning;
import evenfall.intake.draft.CodeCookie;
import evenfall.intake.draft.DraftDesk;
import evenfall.intake.draft.WrongTries;
import evenfall.intake.invitation.Invitations.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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

/**
 * Lets an invited patient begin. The code stands behind the # of the link, where no server sees it, and a script puts it
 * into the field; without one it is typed. Looking at the page has no effect, and it shows nothing that was answered.
 */
@Controller
@RequestMapping("/invited")
class InvitedController {

    private final Invitations invitations;

    private final DraftDesk drafts;

    private final WrongTries tries;

    private final Clinics clinics;

    private final CodeCookie cookie;

    private final Clock clock;

    InvitedController(
            Invitations invitations,
            DraftDesk drafts,
            WrongTries tries,
            Clinics clinics,
            CodeCookie cookie,
            Clock clock) {
        this.invitations = invitations;
        this.drafts = drafts;
        this.tries = tries;
        this.clinics = clinics;
        this.cookie = cookie;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam Optional<String> language, Locale known, HttpServletRequest request) {
        return page(
                        InvitedForm.BLANK,
                        HttpStatus.OK,
                        language.map(Locale::forLanguageTag).orElse(known))
                .addObject("begun", cookie.read(request).isPresent());
    }

    @PostMapping
    ModelAndView begin(
            @ModelAttribute("form") InvitedForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        var address = request.getRemoteAddr();
        if (tries.areTooMany(address)) {
            return refused(form, "resume.too-many", HttpStatus.TOO_MANY_REQUESTS, language);
        }
        return switch (outcome(form)) {
            case Outcome.Admitted(var clinic, var invitation) -> {
                var beginning = Beginning.of(clinics.speaking(clinic, language), invitation, clock.instant());
                cookie.give(drafts.begin(beginning), response);
                yield new ModelAndView("redirect:/code");
            }
            case Outcome.Over(var why) ->
                refused(form, "invited." + why.name().toLowerCase(Locale.ROOT), HttpStatus.GONE, language);
            case Outcome.Refused() -> {
                tries.count(address);
                yield refused(form, "invited.refused", HttpStatus.UNPROCESSABLE_CONTENT, language);
            }
        };
    }

    private Outcome outcome(InvitedForm form) {
        return form.toCode()
                .flatMap(code -> form.born().date().map(born -> invitations.redeem(code, born)))
                .orElseGet(Outcome.Refused::new);
    }

    private ModelAndView refused(InvitedForm form, String because, HttpStatus status, Locale language) {
        return page(form, status, language).addObject("refused", because).addObject("failed", true);
    }

    private ModelAndView page(InvitedForm form, HttpStatus status, Locale language) {
        return new ModelAndView("invitation/invited", status)
                .addObject("form", form)
                .addObject("clinic", clinics.only(language).orElse(null));
    }
}
