package evenfall.intake.interview;

import evenfall.envelope.ResumeCode;
import evenfall.intake.interview.Step.Common;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks how the clinic may reach the patient. */
@Controller
@RequestMapping("/contact")
class ContactController {

    private final Interview interview;

    ContactController(Interview interview) {
        this.interview = interview;
    }

    @GetMapping
    ModelAndView show(ResumeCode code, @RequestParam(defaultValue = "false") boolean change) {
        var journey = interview.journey(code);
        var there = journey.towards(Common.CONTACT);
        return there == Common.CONTACT
                ? page(journey, change, HttpStatus.OK)
                        .addObject("form", ContactForm.of(journey.draft().contact()))
                : new ModelAndView(there.redirect());
    }

    @PostMapping
    ModelAndView save(
            ResumeCode code,
            @RequestParam(defaultValue = "false") boolean change,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors) {
        form.check(errors);
        if (errors.hasErrors()) {
            return page(interview.journey(code), change, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var saved = interview.change(code, draft -> draft.reachedBy(form.toContact()));
        return new ModelAndView((change ? saved.afterChange() : saved.next()).redirect());
    }

    private static ModelAndView page(Journey journey, boolean changing, HttpStatus status) {
        return new ModelAndView("interview/contact", status)
                .addObject("clinic", journey.clinic())
                .addObject("action", changing ? Common.CONTACT.changing() : Common.CONTACT.path())
                .addObject(
                        "back",
                        changing
                                ? Common.CHECK.path()
                                : journey.back(Common.CONTACT).map(Step::path).orElse("/overview"))
                .addObject("failed", status.isError());
    }
}
