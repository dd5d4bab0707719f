package evenfall.intake.interview;

import evenfall.answer.Answer;
import evenfall.envelope.ResumeCode;
import evenfall.intake.draft.Draft;
import evenfall.intake.interview.Step.Common;
import evenfall.protocol.Protocol;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks who the patient is. */
@Controller
@RequestMapping("/person")
class PersonController {

    private final Interview interview;

    private final Protocol protocol;

    PersonController(Interview interview, Protocol protocol) {
        this.interview = interview;
        this.protocol = protocol;
    }

    @GetMapping
    ModelAndView show(ResumeCode code, @RequestParam(defaultValue = "false") boolean change) {
        var journey = interview.journey(code);
        var there = journey.towards(Common.PERSON);
        return there == Common.PERSON
                ? page(journey, change, HttpStatus.OK)
                        .addObject("form", PersonForm.of(journey.draft().person()))
                : new ModelAndView(there.redirect());
    }

    @PostMapping
    ModelAndView save(
            ResumeCode code,
            @RequestParam(defaultValue = "false") boolean change,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors) {
        var journey = interview.journey(code);
        var today = journey.today();
        form.check(errors, journey.isForAnother(), today);
        if (errors.hasErrors()) {
            return page(journey, change, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var saved = interview.change(code, draft -> about(draft, form, today));
        return new ModelAndView((change ? saved.afterChange() : saved.next()).redirect());
    }

    /** The protocol's question about the age answers itself. */
    private Draft about(Draft draft, PersonForm form, LocalDate today) {
        var person = form.toPerson();
        var age = new Answer.Amount(
                BigDecimal.valueOf(Period.between(person.born(), today).getYears()));
        return draft.about(person)
                .answering(draft.answers().with(protocol.about().age(), age));
    }

    private static ModelAndView page(Journey journey, boolean changing, HttpStatus status) {
        return new ModelAndView("interview/person", status)
                .addObject("clinic", journey.clinic())
                .addObject("forAnother", journey.isForAnother())
                .addObject("action", changing ? Common.PERSON.changing() : Common.PERSON.path())
                .addObject(
                        "back",
                        changing
                                ? Common.CHECK.path()
                                : journey.back(Common.PERSON).map(Step::path).orElse("/overview"))
                .addObject("failed", status.isError());
    }
}
