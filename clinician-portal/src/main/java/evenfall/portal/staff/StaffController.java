package evenfall.portal.staff;

import evenfall.access.Role;
import evenfall.portal.security.Staff;
import evenfall.support.staff.InvitationToken;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
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
@RequestMapping("/staff")
class StaffController {

    private static final List<Role> ROLES = List.of(Role.values());

    private final StaffOffice office;

    private final URI address;

    /**
     * Takes invitations and changes.
     *
     * @param address where this portal is reached from outside; invitation links begin with it
     */
    StaffController(StaffOffice office, @Value("${evenfall.portal.address}") URI address) {
        this.office = office;
        this.address = address;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Staff staff, Model model) {
        model.addAttribute("members", office.list(staff.clinicId()));
        return "staff/list";
    }

    @GetMapping("/invite")
    ModelAndView showInvite() {
        return invitePage(HttpStatus.OK).addObject("form", InviteForm.BLANK);
    }

    @PostMapping("/invite")
    ModelAndView invite(
            @Valid @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff) {
        if (errors.hasErrors()) {
            return invitePage(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return link(
                    form.name(), office.invite(form.name(), form.email(), Objects.requireNonNull(form.role()), staff));
        } catch (EmailTaken e) {
            errors.rejectValue("email", "taken");
            return invitePage(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id}/invitation")
    ModelAndView inviteAgain(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var key = new StaffKey(staff.clinicId(), id);
        return link(office.details(key).name(), office.inviteAgain(key, staff));
    }

    @GetMapping("/{id}/role")
    ModelAndView showRole(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var member = office.details(new StaffKey(staff.clinicId(), id));
        return rolePage(member, HttpStatus.OK)
                .addObject("form", new RoleForm(member.role(), member.lead(), member.version()));
    }

    @PostMapping("/{id}/role")
    ModelAndView changeRole(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new StaffKey(staff.clinicId(), id);
        if (errors.hasErrors()) {
            return rolePage(office.details(key), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        office.changeRole(key, form.version(), Objects.requireNonNull(form.role()), form.isLead(), staff);
        return done("staff.role-changed", flash);
    }

    @PostMapping("/{id}/disable")
    ModelAndView disable(
            @PathVariable UUID id,
            @RequestParam int version,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        office.disable(new StaffKey(staff.clinicId(), id), version, staff);
        return done("staff.disabled", flash);
    }

    @PostMapping("/{id}/enable")
    ModelAndView enable(
            @PathVariable UUID id,
            @RequestParam int version,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        office.enable(new StaffKey(staff.clinicId(), id), version, staff);
        return done("staff.enabled", flash);
    }

    /** The link is shown in the answer itself: a redirect would have to keep it somewhere. */
    private ModelAndView link(String name, InvitationToken token) {
        return new ModelAndView("staff/link")
                .addObject("name", name)
                .addObject("link", token.link(address))
                .addObject("days", Invitations.VALID.toDays());
    }

    private static ModelAndView invitePage(HttpStatus status) {
        return new ModelAndView("staff/invite", status).addObject("roles", ROLES);
    }

    private static ModelAndView rolePage(StaffLine member, HttpStatus status) {
        return new ModelAndView("staff/role", status)
                .addObject("member", member)
                .addObject("roles", ROLES);
    }

    private static ModelAndView done(String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/staff");
    }
}
