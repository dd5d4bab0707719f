package evenfall.portal.casefile;

import evenfall.assessment.Level;
import evenfall.portal.security.Staff;
import jakarta.validation.Valid;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/cases/{id}/level")
class LevelController {

    private static final List<Level> CHOICES = List.of(Level.EMERGENCY, Level.URGENT, Level.PRIORITY, Level.ROUTINE);

    private final CaseRoom room;

    private final LevelDesk levels;

    LevelController(CaseRoom room, LevelDesk levels) {
        this.room = room;
        this.levels = levels;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var shown = room.view(new CaseKey(staff.clinicId(), id), staff);
        return page("casefile/level", shown, staff, HttpStatus.OK)
                .addObject("form", LevelForm.blank(shown.details().version()));
    }

    /** Who would make somebody in danger wait is asked once more. */
    @PostMapping
    ModelAndView set(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LevelForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        var shown = room.view(key, staff);
        if (!errors.hasErrors() && form.level() == shown.details().level()) {
            errors.rejectValue("level", "same");
        }
        if (errors.hasErrors()) {
            return page("casefile/level", shown, staff, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (form.isRisky(shown.details()) && !form.isConfirmed()) {
            return page("casefile/level-risk", shown, staff, HttpStatus.OK);
        }
        try {
            levels.set(key, form.version(), Objects.requireNonNull(form.level()), form.toReason(), staff);
        } catch (CaseChangedMeanwhile | OptimisticLockingFailureException e) {
            return conflict(room.view(key, staff), form, staff);
        }
        flash.addFlashAttribute("notice", "level.set");
        return new ModelAndView("redirect:/cases/" + id);
    }

    private ModelAndView conflict(CasePage meanwhile, LevelForm refused, Staff staff) {
        var retried = refused.on(meanwhile.details().version());
        return page("casefile/level", meanwhile, staff, HttpStatus.CONFLICT)
                .addObject("conflict", true)
                .addAllObjects(new BindException(retried, "form").getModel());
    }

    private ModelAndView page(String view, CasePage shown, Staff staff, HttpStatus status) {
        return new ModelAndView(view, status)
                .addObject("file", shown.details())
                .addObject("reading", shown.open().reading())
                .addObject("changes", levels.changes(new CaseKey(staff.clinicId(), shown.details().id())))
                .addObject("choices", CHOICES);
    }
}
