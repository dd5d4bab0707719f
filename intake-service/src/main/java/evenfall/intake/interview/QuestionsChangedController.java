package evenfall.intake.interview;

import evenfall.envelope.ResumeCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tells a patient that the questions were changed since they began, and goes on with the new ones if they want to. */
@Controller
@ControllerAdvice
class QuestionsChangedController {

    private final Interview interview;

    QuestionsChangedController(Interview interview) {
        this.interview = interview;
    }

    @ExceptionHandler(QuestionsChanged.class)
    ModelAndView explain() {
        return new ModelAndView("interview/changed", HttpStatus.CONFLICT);
    }

    @PostMapping("/changed")
    String takeUp(ResumeCode code) {
        interview.takeUpChanges(code);
        return "redirect:/overview";
    }
}
