package evenfall.intake.reminder;

import evenfall.envelope.ResumeCode;
import evenfall.intake.clinic.Clinics;
import evenfall.intake.draft.DraftDesk;
import evenfall.intake.security.PerAddress;
import evenfall.support.mail.MailNotSent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets patients send themselves their code, and ask to be reminded. */
@Controller
@RequestMapping("/mail")
class MailController {

    private static final int MOST_IN_AN_HOUR = 20;

    private final DraftDesk drafts;

    private final Clinics clinics;

    private final Reminders reminders;

    private final MailToOneself mail;

    private final PerAddress sent;

    MailController(DraftDesk drafts, Clinics clinics, Reminders reminders, MailToOneself mail, Clock clock) {
        this.drafts = drafts;
        this.clinics = clinics;
        this.reminders = reminders;
        this.mail = mail;
        this.sent = new PerAddress(MOST_IN_AN_HOUR, Duration.ofHours(1), clock);
    }

    @GetMapping
    ModelAndView show(ResumeCode code) {
        return page(code, MailForm.BLANK, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView send(
            ResumeCode code,
            @Valid @ModelAttribute("form") MailForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(code, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (sent.areTooMany(request.getRemoteAddr())) {
            errors.rejectValue("email", "TooMany");
            return page(code, form, HttpStatus.TOO_MANY_REQUESTS);
        }
        sent.count(request.getRemoteAddr());
        var draft = drafts.open(code);
        try {
            mail.sendCode(
                    code, drafts.keptUntil(code), clinics.get(draft.clinicId(), draft.language()), form.address());
        } catch (MailNotSent e) {
            errors.rejectValue("email", "NotSent");
            return page(code, form, HttpStatus.SERVICE_UNAVAILABLE);
        }
        if (form.remind()) {
            reminders.note(code, draft, form.address());
        }
        flash.addFlashAttribute("mailed", form.remind() ? "mail.sent.reminder" : "mail.sent");
        return new ModelAndView("redirect:/code");
    }

    private ModelAndView page(ResumeCode code, MailForm form, HttpStatus status) {
        var draft = drafts.open(code);
        return new ModelAndView("reminder/mail", status)
                .addObject("form", form)
                .addObject("clinic", clinics.get(draft.clinicId(), draft.language()))
                .addObject("days", Reminders.DAYS)
                .addObject("failed", status.isError());
    }
}
