package evenfall.intake.interview;

import evenfall.envelope.ResumeCode;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Interrupts the form with what a patient must know at once, and lets them go on. */
@Controller
@RequestMapping("/advice")
class AdviceController {

    private final Interview interview;

    private final Clock clock;

    AdviceController(Interview interview, Clock clock) {
        this.interview = interview;
        this.clock = clock;
    }

    /** Can be opened again at any time, as long as the answers call for it. */
    @GetMapping
    ModelAndView show(ResumeCode code) {
        var journey = interview.journey(code);
        var advice = journey.advice();
        return advice.rules().isEmpty()
                ? new ModelAndView(journey.next().redirect())
                : new ModelAndView("interview/advice")
                        .addObject("clinic", journey.clinic())
                        .addObject("advice", advice);
    }

    @PostMapping
    String acknowledge(ResumeCode code, @RequestParam(defaultValue = "") Set<String> read) {
        return interview
                .change(code, draft -> Advice.acknowledgedIn(draft, read, clock.instant()))
                .next()
                .redirect();
    }
}
