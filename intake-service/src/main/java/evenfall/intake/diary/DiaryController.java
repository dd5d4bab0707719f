package evenfall.intake.diary;

import evenfall.answer.QuestionId;
import evenfall.envelope.ResumeCode;
import evenfall.intake.afterwards.Standings;
import evenfall.protocol.DiaryQuestion;
import evenfall.submission.DiaryEntry;
import evenfall.submission.DiaryEntry.Kind;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The night diary: every tap is a button, and is saved at once. */
@Controller
@RequestMapping("/diary")
class DiaryController {

    /** So many weeks back nobody looks, for the diary is not kept that long. */
    private static final int LONG_AGO = 520;

    private final Standings standings;

    private final NightDiary diary;

    private final Clock clock;

    DiaryController(Standings standings, NightDiary diary, Clock clock) {
        this.standings = standings;
        this.diary = diary;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView now(ResumeCode code) {
        return now(pages(code), HttpStatus.OK);
    }

    private ModelAndView now(DiaryPages pages, HttpStatus status) {
        var page = dark("diary/now", pages);
        page.setStatus(status);
        return page.addObject("question", pages.diary().howBad())
                .addObject("entry", UUID.randomUUID())
                .addObject("weeks", pages.weeks())
                .addObject("wanted", pages.standing().isDiaryWanted())
                .addObject("failed", status.isError());
    }

    /** Goes on with what was said about this evening or morning before: each is told once. */
    @GetMapping("/new/{kind:evening|morning}")
    ModelAndView about(ResumeCode code, @PathVariable String kind) {
        var pages = pages(code);
        var which = Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        var first = pages.diary().questions(which).getFirst();
        return pages.today(which)
                .map(it -> new ModelAndView(redirect(it.id(), first.id())))
                .orElseGet(() -> dark("diary/question", pages)
                        .addObject("question", first)
                        .addObject("kind", which)
                        .addObject("fresh", UUID.randomUUID()));
    }

    @PostMapping
    ModelAndView begin(
            ResumeCode code,
            @RequestParam UUID entry,
            @RequestParam(defaultValue = "NOW") Kind kind,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String zone) {
        var pages = pages(code);
        var first = pages.diary().questions(kind).getFirst();
        try {
            var begun = diary.begin(code, entry, kind, pages.zone(zone), new Tap(first, answer));
            return new ModelAndView(next(pages, begun, kind, first.id()));
        } catch (DiaryFull full) {
            return now(pages, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("full", full.isForTonight() ? "diary.full.tonight" : "diary.full");
        }
    }

    @GetMapping("/{entry}/{question}")
    ModelAndView ask(ResumeCode code, @PathVariable UUID entry, @PathVariable String question) {
        var pages = pages(code);
        var noted = pages.entry(entry);
        var asked = pages.question(noted.kind(), question);
        return dark("diary/question", pages)
                .addObject("question", asked)
                .addObject("kind", noted.kind())
                .addObject("noted", noted)
                .addObject("chosen", TappedWords.codes(asked, noted))
                .addObject("next", next(pages, noted, asked));
    }

    private static String next(DiaryPages pages, DiaryEntry noted, DiaryQuestion asked) {
        return path(noted.id(), pages.after(noted.kind(), asked.id()));
    }

    @PostMapping("/{entry}/{question}")
    String answer(
            ResumeCode code, @PathVariable UUID entry, @PathVariable String question, @RequestParam String answer) {
        var pages = pages(code);
        var noted = pages.entry(entry);
        var asked = pages.question(noted.kind(), question);
        diary.tap(code, entry, new Tap(asked, answer));
        return asked.several() ? redirect(entry, asked.id()) : next(pages, entry, noted.kind(), asked.id());
    }

    @GetMapping("/{entry}")
    ModelAndView noted(ResumeCode code, @PathVariable UUID entry) {
        var pages = pages(code);
        var noted = pages.entry(entry);
        return dark("diary/noted", pages)
                .addObject("noted", noted)
                .addObject("at", noted.at().atZone(noted.zone()))
                .addObject("said", TappedWords.in(noted, pages.diary()));
    }

    @PostMapping("/{entry}/undo")
    String undo(ResumeCode code, @PathVariable UUID entry) {
        diary.undo(code, entry);
        return "redirect:/diary/" + entry;
    }

    /** @param back how many weeks ago */
    @GetMapping("/nights")
    ModelAndView nights(ResumeCode code, @RequestParam(defaultValue = "0") int back) {
        var pages = pages(code);
        int weeks = Math.clamp(back, 0, LONG_AGO);
        var week = pages.week(weeks);
        return dark("diary/nights", pages)
                .addObject("week", week)
                .addObject("told", pages.told(week))
                .addObject("back", weeks)
                .addObject("earlier", pages.reachesBack(weeks + 1));
    }

    private DiaryPages pages(ResumeCode code) {
        var standing = standings.get(code);
        var asked = standing.clinic().translation().diary();
        if (asked == null) {
            throw new NoSuchEntry();
        }
        return new DiaryPages(standing, asked, clock.instant());
    }

    /** Whatever the device likes, these pages are dark: they are looked at in the dark. */
    private static ModelAndView dark(String template, DiaryPages pages) {
        return new ModelAndView(template)
                .addObject("clinic", pages.standing().clinic())
                .addObject("night", true);
    }

    private static String next(DiaryPages pages, UUID entry, Kind kind, QuestionId after) {
        return "redirect:" + path(entry, pages.after(kind, after));
    }

    private static String path(UUID entry, Optional<DiaryQuestion> question) {
        return question.map(it -> "/diary/%s/%s".formatted(entry, it.id())).orElse("/diary/" + entry);
    }

    private static String redirect(UUID entry, QuestionId question) {
        return "redirect:/diary/%s/%s".formatted(entry, question);
    }
}
