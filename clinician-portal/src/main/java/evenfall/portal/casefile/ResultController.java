package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Blood results that staff add to a case. */
@Controller
@RequestMapping("/cases/{id}/results")
class ResultController {

    private final CaseRoom room;

    private final Laboratory laboratory;

    ResultController(CaseRoom room, Laboratory laboratory) {
        this.room = room;
        this.laboratory = laboratory;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var key = new CaseKey(staff.clinicId(), id);
        var shown = room.show(key, staff, "case-viewed");
        return page(shown, key, ResultForm.blank(shown.details().version()), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            @ModelAttribute("today") @Nullable LocalDate today,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        var open = room.open(key);
        var measurable = open.reading().measurable();
        var form = ResultForm.of(posted, measurable);
        var errors = new BindException(form, "form");
        form.check(measurable, open.details().patient().born(), Objects.requireNonNull(today), errors);
        if (errors.hasErrors()) {
            return page(room.show(key, staff, "case-viewed"), key, form, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addAllObjects(errors.getModel());
        }
        try {
            laboratory.add(
                    key,
                    form.version(),
                    form.toAnswers(measurable, open.reading().protocol()),
                    staff);
        } catch (CaseChangedMeanwhile | OptimisticLockingFailureException e) {
            return conflict(key, form, staff);
        }
        return done(id, "results.added", flash);
    }

    @PostMapping("/{result}/take-back")
    ModelAndView takeBack(
            @PathVariable UUID id,
            @PathVariable UUID result,
            @RequestParam(defaultValue = "-1") int version,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        try {
            laboratory.takeBack(key, version, result, staff);
        } catch (CaseChangedMeanwhile | OptimisticLockingFailureException e) {
            return conflict(key, ResultForm.blank(version), staff);
        }
        return done(id, "results.taken-back", flash);
    }

    /** Shows the case's results as they are now above what this person typed, which can be added on top of them. */
    private ModelAndView conflict(CaseKey key, ResultForm refused, Staff staff) {
        var meanwhile = room.show(key, staff, "case-viewed");
        return page(meanwhile, key, refused.on(meanwhile.details().version()), HttpStatus.CONFLICT)
                .addObject("conflict", true);
    }

    private ModelAndView page(OpenCase shown, CaseKey key, ResultForm form, HttpStatus status) {
        return new ModelAndView("casefile/results", status)
                .addObject("file", shown.details())
                .addObject("reading", shown.reading())
                .addObject("unsigned", shown.unsigned())
                .addObject("results", laboratory.of(key))
                .addAllObjects(new BindException(form, "form").getModel());
    }

    private static ModelAndView done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        flash.addFlashAttribute("backAt", "results");
        return new ModelAndView("redirect:/cases/" + id);
    }
}
