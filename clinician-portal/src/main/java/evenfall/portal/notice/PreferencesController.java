package evenfall.portal.notice;

import evenfall.access.Role;
import evenfall.portal.security.Staff;
import evenfall.support.mail.MailOffice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/notices/preferences")
class PreferencesController {

    private final Preferences preferences;

    private final MailOffice mail;

    PreferencesController(Preferences preferences, MailOffice mail) {
        this.preferences = preferences;
        this.mail = mail;
    }

    @GetMapping
    ModelAndView show(@AuthenticationPrincipal Staff staff) {
        var kept = preferences.of(staff);
        return page(staff, HttpStatus.OK)
                .addObject("form", PreferencesForm.of(kept))
                .addObject("missing", kept.mayMissAnEmergency());
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute("form") PreferencesForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        check(form, staff.role(), errors);
        if (errors.hasErrors()) {
            return page(staff, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var wanted = form.toPreference(staff.role());
        if (wanted.mayMissAnEmergency() && !form.isUnderstood()) {
            errors.rejectValue("understood", "needed");
            return page(staff, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        preferences.change(staff, wanted);
        flash.addFlashAttribute("notice", "notices.preferences.saved");
        return new ModelAndView("redirect:/notices/preferences");
    }

    private static void check(PreferencesForm form, Role role, BindingResult errors) {
        for (var kind : NoticeKind.of(role)) {
            if (form.way(kind).isEmpty()) {
                errors.rejectValue(PreferencesForm.field(kind), "unknown");
            }
        }
        if (!form.areHoursWhole()) {
            errors.rejectValue("quietFrom", "incomplete");
        } else if (!form.areHoursSome()) {
            errors.rejectValue("quietUntil", "same");
        }
    }

    private ModelAndView page(Staff staff, HttpStatus status) {
        var kinds = NoticeKind.of(staff.role());
        return new ModelAndView("notice/preferences", status)
                .addObject("kinds", kinds.stream().map(Choice::of).toList())
                .addObject("fields", fields(kinds))
                .addObject("leaves", mail.isOpen());
    }

    private static List<String> fields(List<NoticeKind> kinds) {
        return Stream.concat(
                        kinds.stream().map(PreferencesForm::field), Stream.of("quietFrom", "quietUntil", "understood"))
                .toList();
    }

    /** A kind of notice with the field that asks for it. */
    record Choice(String field, List<String> ways) {

        static Choice of(NoticeKind kind) {
            return new Choice(
                    PreferencesForm.field(kind),
                    kind.ways().stream().map(How::name).toList());
        }
    }
}
