package evenfall.intake.handover;

import evenfall.envelope.HandoverCode;
import evenfall.envelope.HandoverToken;
import evenfall.intake.draft.WrongTries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens a link by its code. Looking at the link has no effect and shows nothing, so it may pass through any mailbox and
 * any scanner.
 */
@Controller
@RequestMapping("/r/{token}")
class HandoverController {

    private final HandoverDesk desk;

    private final VisitCookie visits;

    private final LetterPages pages;

    private final LetterDownload download;

    private final WrongTries tries;

    private final Clock clock;

    HandoverController(
            HandoverDesk desk,
            VisitCookie visits,
            LetterPages pages,
            LetterDownload download,
            WrongTries tries,
            Clock clock) {
        this.desk = desk;
        this.visits = visits;
        this.pages = pages;
        this.download = download;
        this.tries = tries;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        pages.speakAsWanted(request, response);
        return code(token, null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView open(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute("form") AnswerForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language) {
        var address = request.getRemoteAddr();
        if (tries.areTooMany(address)) {
            return refused(token, request, "handover.too-many", HttpStatus.TOO_MANY_REQUESTS);
        }
        return switch (tried(token, code)) {
            case Entry.Opened(var open, var key) -> {
                var visit = Visit.begin(key, clock.instant(), pages.language(open, language));
                visits.give(visit, new HandoverToken(token), response);
                yield HeldAnswer.in(request)
                        .map(it -> AnswerController.page(it.what(), form, open, HttpStatus.OK)
                                .addObject("held", true))
                        .map(it -> pages.around(it, token))
                        .orElseGet(() -> new ModelAndView("redirect:/r/%s/letter".formatted(token)));
            }
            case Entry.Over over -> pages.over(over, token);
            case Entry.Refused() -> {
                tries.count(address);
                yield refused(token, request, "handover.refused", HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private Entry tried(String token, String code) {
        return HandoverToken.parse(token)
                .flatMap(link -> HandoverCode.parse(code).map(it -> desk.open(link, it)))
                .orElseGet(Entry.Refused::new);
    }

    @GetMapping("/letter")
    ModelAndView letter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return pages.forVisitor(
                token,
                request,
                response,
                (open, visit) -> new ModelAndView("handover/letter")
                        .addObject("standing", open.standing())
                        .addObject("sender", open.clinic())
                        .addObject("zone", open.clinic().timeZone())
                        .addObject("offered", open.offered())
                        .addObject("onTheWay", open.onTheWay(visit)),
                code(token, null, HttpStatus.OK));
    }

    @GetMapping("/letter.pdf")
    ModelAndView pdf(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return pages.forVisitor(
                token,
                request,
                response,
                (open, visit) -> new ModelAndView(download)
                        .addObject("name", open.standing().reference())
                        .addObject("pdf", desk.letter(open, visit)),
                code(token, null, HttpStatus.OK));
    }

    /** For whoever shares a device. */
    @PostMapping("/close")
    ModelAndView close(@PathVariable String token, HttpServletResponse response) {
        HandoverToken.parse(token).ifPresent(it -> visits.takeBack(it, response));
        return new ModelAndView("redirect:/r/" + token.replaceAll("[^0-9a-z]", ""));
    }

    private ModelAndView refused(String token, HttpServletRequest request, String because, HttpStatus status) {
        return code(token, HeldAnswer.in(request).orElse(null), status)
                .addObject("refused", because)
                .addObject("failed", true);
    }

    private ModelAndView code(String token, @Nullable HeldAnswer held, HttpStatus status) {
        return pages.around(new ModelAndView("handover/code", status), token).addObject("waiting", held);
    }
}
