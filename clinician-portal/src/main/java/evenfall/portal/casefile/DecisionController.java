package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/cases/{id}")
class DecisionController {

    private final CaseRoom room;

    private final DecisionDesk desk;

    DecisionController(CaseRoom room, DecisionDesk desk) {
        this.room = room;
        this.desk = desk;
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        if (errors.hasErrors()) {
            return CaseController.page(room.view(key, staff), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            desk.decide(key, form.version(), Objects.requireNonNull(form.outcome()), form.toNote(), staff);
        } catch (CaseChangedMeanwhile | OptimisticLockingFailureException e) {
            return conflict(room.view(key, staff), form);
        }
        flash.addFlashAttribute("notice", "case.decided");
        return new ModelAndView("redirect:/cases/" + id);
    }

    /** Shows what was decided meanwhile above what this person wrote, which can be saved on top of it now. */
    private static ModelAndView conflict(CasePage meanwhile, DecisionForm refused) {
        var retried = refused.on(meanwhile.details().version());
        var binding = new BindException(retried, "form");
        return CaseController.page(meanwhile, HttpStatus.CONFLICT)
                .addObject("conflict", true)
                .addAllObjects(binding.getModel());
    }
}
