package evenfall.intake.interview;

import evenfall.envelope.ResumeCode;
import evenfall.intake.interview.Step.Common;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows a patient where they are whenever they come back, and what there is to tell. */
@Controller
class OverviewController {

    private final Interview interview;

    OverviewController(Interview interview) {
        this.interview = interview;
    }

    /** Leads straight to where they stopped. */
    @GetMapping("/continue")
    String goOn(ResumeCode code) {
        return interview.journey(code).next().redirect();
    }

    @GetMapping("/overview")
    ModelAndView show(ResumeCode code) {
        var journey = interview.journey(code);
        var there = journey.towards(Common.OVERVIEW);
        return there == Common.OVERVIEW
                ? new ModelAndView("interview/overview")
                        .addObject("clinic", journey.clinic())
                        .addObject("overview", new Overview(journey))
                : new ModelAndView(there.redirect());
    }
}
