package evenfall.intake.interview;

import evenfall.envelope.ResumeCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads a patient to where they stopped. */
@Controller
class ContinueController {

    private final Interview interview;

    ContinueController(Interview interview) {
        this.interview = interview;
    }

    @GetMapping("/continue")
    String goOn(ResumeCode code) {
        return interview.journey(code).next().redirect();
    }
}
