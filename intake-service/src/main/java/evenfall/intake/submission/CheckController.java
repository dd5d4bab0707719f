package evenfall.intake.submission;

import evenfall.envelope.ResumeCode;
import evenfall.intake.draft.DraftDesk;
import evenfall.intake.interview.Interview;
import evenfall.intake.interview.Said;
import evenfall.intake.interview.Step.Common;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows all answers once more before they are sent. */
@Controller
@RequestMapping("/check")
class CheckController {

    private final DraftDesk drafts;

    private final Interview interview;

    private final Dispatch dispatch;

    private final MessageSource messages;

    CheckController(DraftDesk drafts, Interview interview, Dispatch dispatch, MessageSource messages) {
        this.drafts = drafts;
        this.interview = interview;
        this.dispatch = dispatch;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(ResumeCode code) {
        var journey = interview.journey(drafts.open(code));
        var there = journey.towards(Common.CHECK);
        return there == Common.CHECK
                ? new ModelAndView("submission/check")
                        .addObject("clinic", journey.clinic())
                        .addObject("draft", journey.draft())
                        .addObject("forAnother", journey.isForAnother())
                        .addObject(
                                "sections",
                                new CheckedAnswers(
                                                journey,
                                                Said.in(journey.clinic().language(), messages))
                                        .sections())
                : new ModelAndView(there.redirect());
    }

    @PostMapping
    String send(ResumeCode code) {
        dispatch.send(code);
        return "redirect:/receipt";
    }

    @ExceptionHandler
    String leadThere(StillMissing something) {
        return something.step().redirect();
    }
}
