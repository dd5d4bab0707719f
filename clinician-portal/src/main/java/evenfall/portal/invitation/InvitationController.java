package evenfall.portal.invitation;

import evenfall.portal.security.Staff;
import evenfall.support.clinic.ClinicProfile;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/invitations")
class InvitationController {

    private final InvitationDesk desk;

    private final InvitationMail mail;

    private final PatientLinks links;

    private final MessageSource messages;

    InvitationController(InvitationDesk desk, InvitationMail mail, PatientLinks links, MessageSource messages) {
        this.desk = desk;
        this.mail = mail;
        this.links = links;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Position after,
            @AuthenticationPrincipal Staff staff,
            Model model) {
        model.addAttribute("page", desk.page(staff.clinicId(), after == null ? Position.BEGINNING : after));
        return "invitation/list";
    }

    @GetMapping("/new")
    ModelAndView showInvite(@ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic) {
        return invitePage(HttpStatus.OK)
                .addObject(
                        "form",
                        InvitationForm.blank(clinic.languages().getFirst().toLanguageTag()));
    }

    @PostMapping("/new")
    ModelAndView invite(
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            @ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic,
            @ModelAttribute(name = "today", binding = false) LocalDate today,
            @AuthenticationPrincipal Staff staff) {
        var born = form.toBorn(today);
        var language = clinic.languages().stream()
                .filter(it -> it.toLanguageTag().equals(form.language()))
                .findFirst();
        if (born.isEmpty()) {
            errors.rejectValue("born", "invalid");
        }
        if (language.isEmpty()) {
            errors.rejectValue("language", "unknown");
        }
        if (errors.hasErrors()) {
            return invitePage(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var made = desk.invite(form.toPerson(born.orElseThrow()), language.orElseThrow(), form.toValid(), staff);
            return madePage(made, clinic, staff);
        } catch (TooManyInvitations e) {
            errors.reject("invitation.too-many", new Object[] {InvitationDesk.MOST_IN_A_DAY}, null);
            return invitePage(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable UUID id, @AuthenticationPrincipal Staff staff, RedirectAttributes flash) {
        desk.revoke(new InvitationKey(staff.clinicId(), id), staff);
        flash.addFlashAttribute("notice", "patient-invitations.revoked");
        return "redirect:/invitations";
    }

    /** The code is shown in the answer itself: a redirect would have to keep it somewhere. */
    private ModelAndView madePage(NewInvitation made, ClinicProfile clinic, Staff staff) {
        var mailed = mail.send(made, clinic);
        if (mailed == InvitationMail.Outcome.SENT) {
            desk.mailed(made.key(), staff);
        }
        var link = links.invited(made.code());
        return new ModelAndView("invitation/made")
                .addObject("person", made.person())
                .addObject("code", made.code().code().grouped())
                .addObject("link", link)
                .addObject("typed", links.invited())
                .addObject("qr", QrCode.of(link))
                .addObject("mailed", mailed)
                .addObject("words", new PatientWords(messages, made.language()))
                .addObject("until", day(made, clinic));
    }

    private static String day(NewInvitation made, ClinicProfile clinic) {
        return LocalDate.ofInstant(made.until(), clinic.timeZone())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(made.language()));
    }

    private static ModelAndView invitePage(HttpStatus status) {
        return new ModelAndView("invitation/new", status);
    }
}
