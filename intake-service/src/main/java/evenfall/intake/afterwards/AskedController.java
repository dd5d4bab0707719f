package evenfall.intake.afterwards;

import evenfall.answer.Answers;
import evenfall.envelope.ResumeCode;
import evenfall.form.Problem;
import evenfall.form.Question;
import evenfall.intake.interview.Posted;
import evenfall.intake.interview.ProblemTexts;
import evenfall.intake.interview.QuestionField;
import evenfall.intake.interview.Said;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The questions that the clinic asked back, and nothing else. What was typed travels with the pages until it is sent:
 * nothing is kept of it before.
 */
@Controller
@RequestMapping("/asked")
class AskedController {

    private static final Set<String> NOT_ANSWERS = Set.of("_csrf", "step", "asked");

    private final Standings standings;

    private final QuestionsBack questions;

    private final ProblemTexts problems;

    private final MessageSource messages;

    AskedController(Standings standings, QuestionsBack questions, ProblemTexts problems, MessageSource messages) {
        this.standings = standings;
        this.questions = questions;
        this.problems = problems;
        this.messages = messages;
    }

    /** What the button was for. */
    enum Step {
        CHECK,
        CHANGE,
        SEND
    }

    @GetMapping
    ModelAndView show(ResumeCode code) {
        var standing = standings.get(code);
        return standing.asked()
                .map(it -> AskedBack.of(standing, it))
                .map(back -> page(back, back.fields(), HttpStatus.OK))
                .orElseGet(() -> new ModelAndView("redirect:/status"));
    }

    /** An answer to what is not asked any more was sent before, by the same finger or another tab. */
    @PostMapping
    ModelAndView answer(
            ResumeCode code,
            @RequestParam UUID asked,
            @RequestParam(defaultValue = "CHECK") Step step,
            @RequestParam MultiValueMap<String, String> fields) {
        var standing = standings.get(code);
        return standing.asked()
                .filter(it -> it.id().equals(asked))
                .map(it -> answer(code, AskedBack.of(standing, it), step, fields))
                .orElseGet(() -> new ModelAndView(
                        standing.receipt().answered(asked) ? "redirect:/asked/sent" : "redirect:/status"));
    }

    private ModelAndView answer(ResumeCode code, AskedBack back, Step step, MultiValueMap<String, String> fields) {
        var posted = new Posted(fields);
        var reading = back.read(posted);
        var wrong = reading.problems();
        if (!wrong.isEmpty()) {
            var typed = typed(
                    back,
                    posted,
                    it -> error(it, wrong.get(it.id()), back.clinic().language()));
            return page(back, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (step == Step.CHANGE) {
            return page(back, typed(back, posted, _ -> null), HttpStatus.OK);
        }
        if (reading.appliedTo(Answers.NONE).given().isEmpty()) {
            return page(back, typed(back, posted, _ -> null), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("nothing", true);
        }
        if (step == Step.SEND) {
            questions.answer(code, back, reading);
            return new ModelAndView("redirect:/asked/sent");
        }
        return checking(back, reading.appliedTo(Answers.NONE), fields);
    }

    private @Nullable String error(Question question, @Nullable Problem problem, Locale language) {
        return problem == null ? null : problems.text(question, problem, language);
    }

    private static List<QuestionField> typed(
            AskedBack back, Posted posted, Function<Question, @Nullable String> error) {
        return back.questions().stream()
                .map(it -> QuestionField.typed(it, posted, error.apply(it)))
                .toList();
    }

    private static ModelAndView page(AskedBack back, List<QuestionField> fields, HttpStatus status) {
        return new ModelAndView("afterwards/asked", status)
                .addObject("clinic", back.clinic())
                .addObject("asked", back.asked())
                .addObject("fields", fields)
                .addObject("failed", status.isError());
    }

    private ModelAndView checking(AskedBack back, Answers now, MultiValueMap<String, String> fields) {
        var said = Said.in(back.clinic().language(), messages);
        var kept = new LinkedMultiValueMap<>(fields);
        NOT_ANSWERS.forEach(kept::remove);
        return new ModelAndView("afterwards/asked-check")
                .addObject("clinic", back.clinic())
                .addObject("asked", back.asked())
                .addObject("lines", TwoVersions.of(back, now, said))
                .addObject("kept", kept);
    }

    @GetMapping("/sent")
    ModelAndView sent(ResumeCode code) {
        var standing = standings.get(code);
        return standing.receipt().amendments().isEmpty()
                ? new ModelAndView("redirect:/status")
                : new ModelAndView("afterwards/asked-sent")
                        .addObject("clinic", standing.clinic())
                        .addObject("advice", standing.advice());
    }
}
