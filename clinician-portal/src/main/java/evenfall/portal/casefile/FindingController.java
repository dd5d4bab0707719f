package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One finding, or one criterion, with what would change it: trying other answers takes its time, and few are asked for. */
@Controller
@RequestMapping("/cases/{id}")
class FindingController {

    private final CaseRoom room;

    private final Appraisal appraisal;

    FindingController(CaseRoom room, Appraisal appraisal) {
        this.room = room;
        this.appraisal = appraisal;
    }

    @GetMapping("/findings/{finding}")
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID finding, @AuthenticationPrincipal Staff staff) {
        var key = new CaseKey(staff.clinicId(), id);
        var shown = room.show(key, staff, "finding-viewed");
        return page(shown, key, finding, HttpStatus.OK)
                .addObject("form", ReviewForm.blank(shown.details().version()));
    }

    @PostMapping("/findings/{finding}")
    ModelAndView review(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String version,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        var form = ReviewForm.of(state, reason, version);
        var errors = new BindException(form, "form");
        form.check(errors);
        if (errors.hasErrors()) {
            return page(room.show(key, staff, "finding-viewed"), key, finding, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addAllObjects(errors.getModel());
        }
        try {
            appraisal.review(
                    key, form.version(), finding, Objects.requireNonNull(form.state()), form.toReason(), staff);
        } catch (CaseChangedMeanwhile | OptimisticLockingFailureException e) {
            return conflict(key, finding, form, staff);
        }
        flash.addFlashAttribute("notice", "review.saved");
        flash.addFlashAttribute("backAt", finding.toString());
        return new ModelAndView("redirect:/cases/" + id);
    }

    @GetMapping("/criteria/{criterion}")
    ModelAndView showCriterion(
            @PathVariable UUID id, @PathVariable UUID criterion, @AuthenticationPrincipal Staff staff) {
        var key = new CaseKey(staff.clinicId(), id);
        var shown = room.show(key, staff, "finding-viewed");
        return page("casefile/criterion", shown, HttpStatus.OK)
                .addObject("line", shown.reading().criterion(criterion).orElseThrow(() -> new FindingNotFound(key)));
    }

    /** Shows what others made of the finding meanwhile above what this person wrote, which can be saved on top of it. */
    private ModelAndView conflict(CaseKey key, UUID finding, ReviewForm refused, Staff staff) {
        var meanwhile = room.show(key, staff, "finding-viewed");
        var retried = refused.on(meanwhile.details().version());
        return page(meanwhile, key, finding, HttpStatus.CONFLICT)
                .addObject("conflict", true)
                .addAllObjects(new BindException(retried, "form").getModel());
    }

    private ModelAndView page(OpenCase shown, CaseKey key, UUID finding, HttpStatus status) {
        return page("casefile/finding", shown, status)
                .addObject("finding", shown.reading().finding(finding).orElseThrow(() -> new FindingNotFound(key)))
                .addObject("reviews", appraisal.of(key));
    }

    private static ModelAndView page(String view, OpenCase shown, HttpStatus status) {
        return new ModelAndView(view, status)
                .addObject("file", shown.details())
                .addObject("reading", shown.reading())
                .addObject("unsigned", shown.unsigned());
    }
}
