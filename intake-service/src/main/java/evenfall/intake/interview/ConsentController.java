package evenfall.intake.interview;

import evenfall.envelope.ResumeCode;
import evenfall.intake.interview.Step.Common;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for consent before anything about a person is written down. */
@Controller
@RequestMapping("/consent")
class ConsentController {

    private final Interview interview;

    private final ConsentText text;

    private final Clock clock;

    ConsentController(Interview interview, ConsentText text, Clock clock) {
        this.interview = interview;
        this.text = text;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(ResumeCode code) {
        var journey = interview.journey(code);
        var there = journey.towards(Common.CONSENT);
        return there == Common.CONSENT ? page(journey, HttpStatus.OK) : new ModelAndView(there.redirect());
    }

    @PostMapping
    ModelAndView agree(ResumeCode code, @RequestParam(defaultValue = "false") boolean agreed) {
        if (!agreed) {
            return page(interview.journey(code), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var given = text.given(interview.journey(code), clock.instant());
        var journey = interview.change(code, draft -> draft.consenting(given));
        return new ModelAndView(journey.next().redirect());
    }

    private ModelAndView page(Journey journey, HttpStatus status) {
        return new ModelAndView("interview/consent", status)
                .addObject("clinic", journey.clinic())
                .addObject("agreed", ConsentText.isCurrent(journey.draft().consent()))
                .addObject("paragraphs", text.paragraphs(journey.clinic()))
                .addObject("agreement", text.agreement(journey))
                .addObject("back", journey.back(Common.CONSENT).map(Step::path).orElse("/overview"))
                .addObject("failed", status.isError());
    }
}
