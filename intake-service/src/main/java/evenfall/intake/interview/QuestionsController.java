package evenfall.intake.interview;

import evenfall.envelope.ResumeCode;
import evenfall.form.Page;
import evenfall.intake.interview.Step.Questions;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the protocol's form. */
@Controller
@RequestMapping("/questions/{page}")
class QuestionsController {

    private final Interview interview;

    private final ProblemTexts problems;

    QuestionsController(Interview interview, ProblemTexts problems) {
        this.interview = interview;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable("page") String id, ResumeCode code, @RequestParam(defaultValue = "false") boolean change) {
        var journey = interview.journey(code);
        var page = journey.page(id);
        var there = journey.towards(new Questions(page));
        return there.equals(new Questions(page))
                ? page(journey, page, answered(journey, page), change, HttpStatus.OK)
                : new ModelAndView(there.redirect());
    }

    @PostMapping
    ModelAndView save(
            @PathVariable("page") String id,
            ResumeCode code,
            @RequestParam(defaultValue = "false") boolean change,
            @RequestParam MultiValueMap<String, String> fields) {
        var posted = Posted.from(fields);
        var saved = interview.save(code, id, posted, change);
        return saved.problems().isEmpty()
                ? new ModelAndView("redirect:" + (posted.staysHere() ? here(saved, change) : next(saved, change)))
                : page(saved.journey(), saved.page(), typed(saved, posted), change, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String here(SavedPage saved, boolean changing) {
        var here = new Questions(saved.page());
        return changing ? here.changing() : here.path();
    }

    private static String next(SavedPage saved, boolean changing) {
        var next = saved.journey().after(saved.page(), changing);
        return changing && next instanceof Questions ? next.changing() : next.path();
    }

    private static List<QuestionField> answered(Journey journey, Page page) {
        return journey.asked(page).stream()
                .map(it -> QuestionField.answered(
                        it,
                        journey.draft().answers().to(it.id()).orElse(null),
                        journey.clinic().language()))
                .toList();
    }

    private List<QuestionField> typed(SavedPage saved, Posted posted) {
        var language = saved.journey().clinic().language();
        return saved.questions().stream()
                .map(it -> {
                    var problem = saved.problems().get(it.id());
                    return QuestionField.typed(
                            it, posted, problem == null ? null : problems.text(it, problem, language));
                })
                .toList();
    }

    private static ModelAndView page(
            Journey journey, Page page, List<QuestionField> fields, boolean changing, HttpStatus status) {
        return new ModelAndView("interview/questions", status)
                .addObject("clinic", journey.clinic())
                .addObject("page", new QuestionsPage(journey, page, fields, changing))
                .addObject("failed", status.isError());
    }
}
