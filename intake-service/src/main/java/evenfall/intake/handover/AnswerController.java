package evenfall.intake.handover;

import evenfall.envelope.HandoverToken;
import evenfall.support.print.Inspection.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes what a receiving service says, one thing on each page. */
@Controller
@RequestMapping("/r/{token}/say/{what}")
class AnswerController {

    private final HandoverDesk desk;

    private final VisitCookie visits;

    private final LetterPages pages;

    AnswerController(HandoverDesk desk, VisitCookie visits, LetterPages pages) {
        this.desk = desk;
        this.visits = visits;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String token,
            @PathVariable String what,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.forVisitor(
                token,
                request,
                response,
                (open, _) -> What.named(what)
                        .filter(open.offered()::contains)
                        .map(it -> page(it, AnswerForm.blank(), open, HttpStatus.OK))
                        .orElseGet(() -> back(token)),
                code(token));
    }

    @PostMapping
    ModelAndView say(
            @PathVariable String token,
            @PathVariable("what") String word,
            @ModelAttribute("form") AnswerForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var what = What.named(word);
        if (what.isEmpty()) {
            return back(token);
        }
        return pages.forVisitor(
                token,
                request,
                response,
                (open, visit) -> say(what.get(), form, Upload.in(request), open, visit, token, response),
                code(token).addObject("waiting", HeldAnswer.of(what.get(), request)));
    }

    private ModelAndView say(
            What what,
            AnswerForm form,
            Upload upload,
            OpenHandover open,
            Visit visit,
            String token,
            HttpServletResponse response) {
        var verdict = upload.verdict();
        var problems = problems(what, form, upload, verdict);
        if (!problems.isEmpty()) {
            return page(what, form.onNewPage(), open, status(upload, verdict))
                    .addObject("problems", problems)
                    .addObject("failed", true);
        }
        var message = form.message(what, upload.content());
        var said = desk.take(open, message, form.toAnswer(what), upload.content());
        visits.give(visit.after(said), new HandoverToken(token), response);
        return back(token);
    }

    private static List<Problem> problems(What what, AnswerForm form, Upload upload, Verdict verdict) {
        var all = new ArrayList<Problem>();
        form.problems(what).forEach(it -> all.add(new Problem(it, "handover.problem." + it)));
        if (verdict != Verdict.FIT) {
            all.add(Problem.ofFile(verdict.name()));
        } else if (upload.fate() == Upload.Fate.BUSY || upload.fate() == Upload.Fate.BROKEN) {
            all.add(Problem.ofFile(upload.fate().name()));
        } else if (form.withFile() && upload.fate() == Upload.Fate.NONE) {
            all.add(Problem.ofFile("AGAIN"));
        }
        return all;
    }

    private static HttpStatus status(Upload upload, Verdict verdict) {
        if (verdict == Verdict.TOO_LARGE) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        return upload.fate() == Upload.Fate.BUSY ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /**
     * What is wrong.
     *
     * @param field where it is
     * @param text which words say so
     */
    record Problem(String field, String text) {

        static Problem ofFile(String because) {
            return new Problem(
                    "file",
                    "handover.problem.file." + because.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    static ModelAndView page(What what, AnswerForm form, OpenHandover open, HttpStatus status) {
        return new ModelAndView("handover/say", status)
                .addObject("what", what.word())
                .addObject("form", form)
                .addObject("standing", open.standing())
                .addObject("sender", open.clinic())
                .addObject("problems", List.of());
    }

    private ModelAndView code(String token) {
        return pages.around(new ModelAndView("handover/code", HttpStatus.OK), token);
    }

    private static ModelAndView back(String token) {
        return new ModelAndView("redirect:/r/%s/letter".formatted(token.replaceAll("[^0-9a-z]", "")));
    }
}
