package evenfall.portal.referral;

import evenfall.portal.security.Staff;
import evenfall.referral.ReferralAction;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything that is done to a referral and needs a word or two: why, what the service said, when the appointment is. */
@Controller
@RequestMapping("/referrals/{id}")
class ActController {

    private final ReferralDesk desk;

    ActController(ReferralDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/acts/{action}")
    ModelAndView show(@PathVariable UUID id, @PathVariable String action, @AuthenticationPrincipal Staff staff) {
        var shown = desk.address(key(id, staff), staff);
        return page(shown, action(action, id), HttpStatus.OK)
                .addObject("form", Act.blank(shown.referral().version()));
    }

    @PostMapping("/acts/{action}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String action,
            @Valid @ModelAttribute("form") Act form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var wanted = action(action, id);
        form.check(wanted, errors);
        if (errors.hasErrors()) {
            return page(desk.address(key(id, staff), staff), wanted, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var goOn = perform(key(id, staff), wanted, form, staff);
            flash.addFlashAttribute("notice", "referral.done." + wanted);
            return new ModelAndView("redirect:/referrals/" + goOn.id());
        } catch (ReferralChangedMeanwhile | ActionRefused | OptimisticLockingFailureException e) {
            return conflict(desk.address(key(id, staff), staff), wanted, form);
        }
    }

    @PostMapping("/owner")
    String takeOver(
            @PathVariable UUID id,
            @RequestParam int version,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        desk.takeOver(key(id, staff), version, staff);
        flash.addFlashAttribute("notice", "referral.taken-over");
        return "redirect:/referrals/" + id;
    }

    @PostMapping("/looked-at")
    String acknowledge(
            @PathVariable UUID id,
            @RequestParam int version,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        desk.acknowledge(key(id, staff), version, staff);
        flash.addFlashAttribute("notice", "referral.looked-at");
        return "redirect:/referrals/" + id;
    }

    /** Answers the referral on which to go on. */
    private ReferralKey perform(ReferralKey key, ReferralAction action, Act form, Staff staff) {
        var answer = form.answer(action);
        if (answer.isPresent()) {
            desk.note(key, Objects.requireNonNullElseGet(form.ticket(), UUID::randomUUID), answer.get(), staff);
            return key;
        }
        return switch (action) {
            case REDIRECT -> desk.redirect(key, form.version(), form.said(), staff);
            case TELL_PATIENT -> {
                desk.tellPatient(key, form.version(), form.said(), staff);
                yield key;
            }
            default -> {
                desk.act(key, form.version(), action, form.note(), staff);
                yield key;
            }
        };
    }

    /** What was typed stays, to be used if it still can. */
    private static ModelAndView conflict(ReferralPage meanwhile, ReferralAction action, Act refused) {
        var retried = refused.on(meanwhile.referral().version());
        return page(meanwhile, action, HttpStatus.CONFLICT)
                .addObject("conflict", true)
                .addAllObjects(new BindException(retried, "form").getModel());
    }

    private static ModelAndView page(ReferralPage shown, ReferralAction action, HttpStatus status) {
        return new ModelAndView("referral/act", status)
                .addObject("referral", shown.referral())
                .addObject("file", shown.file())
                .addObject("action", action)
                .addObject("slug", slug(action))
                .addObject("asks", Act.asks(action));
    }

    static String slug(ReferralAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ReferralAction action(String slug, UUID id) {
        for (var action : ReferralAction.values()) {
            if (slug(action).equals(slug)
                    && action != ReferralAction.EDIT
                    && action != ReferralAction.SIGN
                    && action != ReferralAction.SEND) {
                return action;
            }
        }
        throw new NoSuchAct(id);
    }

    private static ReferralKey key(UUID id, Staff staff) {
        return new ReferralKey(staff.clinicId(), id);
    }
}
