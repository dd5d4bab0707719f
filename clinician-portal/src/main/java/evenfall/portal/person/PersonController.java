package evenfall.portal.person;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.security.Staff;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Compares who the patients of cases are, for whoever may; what was answered is not part of it. */
@Controller
@RequestMapping("/cases/{id}/person")
class PersonController {

    private final MatchDesk desk;

    private final CaseRoom room;

    PersonController(MatchDesk desk, CaseRoom room) {
        this.desk = desk;
        this.room = room;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        return page(new CaseKey(staff.clinicId(), id), staff, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView judge(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") JudgementForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        if (errors.hasErrors()) {
            return page(key, staff, HttpStatus.UNPROCESSABLE_CONTENT).addObject("incomplete", true);
        }
        try {
            var one = new CaseKey(staff.clinicId(), form.oneOf(id));
            desk.judge(one, form.seen(), form.another(), form.otherSeen(), form.chosen(), staff);
        } catch (JudgedMeanwhile e) {
            return page(key, staff, HttpStatus.CONFLICT).addObject("conflict", "person.conflict");
        } catch (JudgementRefused | ConcurrencyFailureException e) {
            return page(key, staff, HttpStatus.CONFLICT).addObject("conflict", "person.refused");
        }
        flash.addFlashAttribute("notice", "person.done." + form.chosen());
        return new ModelAndView("redirect:" + form.goBack().to(id));
    }

    private ModelAndView page(CaseKey key, Staff staff, HttpStatus status) {
        return new ModelAndView("person/person", status)
                .addObject("person", desk.view(key, staff))
                .addObject("file", room.details(key));
    }
}
