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
    ModelAndView show(ResumeCode code) {
        var journey = interview.journey(code);
        var there = journey.towards(Common.CONTACT);
        return there == Common.CONTACT
                ? page(journey, HttpStatus.OK)
                        .addObject("form", ContactForm.of(journey.draft().contact()))
                : new ModelAndView(there.redirect());
    }

    @PostMapping
    ModelAndView save(ResumeCode code, @Valid @ModelAttribute("form") ContactForm form, BindingResult errors) {
        form.check(errors);
        if (errors.hasErrors()) {
            return page(interview.journey(code), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var next = interview
                .change(code, draft -> draft.reachedBy(form.toContact()))
                .next();
        return new ModelAndView(next.redirect());
    }

    private static ModelAndView page(Journey journey, HttpStatus status) {
        return new ModelAndView("interview/contact", status)
                .addObject("clinic", journey.clinic())
                .addObject("back", journey.back(Common.CONTACT).map(Step::path).orElse("/code"))
                .addObject("failed", status.isError());
    }
}
