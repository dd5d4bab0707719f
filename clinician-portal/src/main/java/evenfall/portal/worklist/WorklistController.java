package evenfall.portal.worklist;

import evenfall.assessment.Level;
import evenfall.portal.rulebook.SignOffs;
import evenfall.portal.security.Staff;
import evenfall.portal.worklist.Handover.Done;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The worklist, and handing over what is ticked in it. */
@Controller
class WorklistController {

    private static final String NOBODY = "nobody";

    private final Worklist worklist;

    private final ViewShelf shelf;

    private final Habits habits;

    private final Claims claims;

    private final SignOffs signOffs;

    WorklistController(Worklist worklist, ViewShelf shelf, Habits habits, Claims claims, SignOffs signOffs) {
        this.worklist = worklist;
        this.shelf = shelf;
        this.habits = habits;
        this.claims = claims;
        this.signOffs = signOffs;
    }

    @GetMapping("/cases")
    ModelAndView list(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(required = false) @Nullable UUID view,
            @RequestParam(required = false) @Nullable Position after,
            @RequestParam(required = false) @Nullable Position before,
            @AuthenticationPrincipal Staff staff) {
        var choices = worklist.choices(staff.clinicId());
        var reading = read(asked, view, staff, choices, true);
        return page(reading, view, Paging.of(after, before), staff, choices, HttpStatus.OK);
    }

    /** The list of cases if it looks different by now: a piece of a page, for it is asked for so often. */
    @GetMapping("/cases/changes")
    Object changes(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable UUID view,
            @RequestParam(required = false) @Nullable Position after,
            @RequestParam(required = false) @Nullable Position before,
            @AuthenticationPrincipal Staff staff) {
        var choices = worklist.choices(staff.clinicId());
        var reading = read(asked, view, staff, choices, false);
        var paging = Paging.of(after, before);
        var page = worklist.page(staff, reading.filter(), paging, choices);
        if (page.version().equals(version)) {
            return ResponseEntity.noContent().build();
        }
        return model(new ModelAndView("worklist/list :: cases"), page, reading, view, paging, choices)
                .addObject("fresh", true);
    }

    @PostMapping("/cases/assign")
    ModelAndView assign(
            @RequestParam(name = "case", defaultValue = "") Set<UUID> ticked,
            @RequestParam List<Seen> seen,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String list,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var receiver = FilterReading.id(to);
        boolean isWhom = receiver.isPresent() || to.equals(NOBODY);
        if (ticked.isEmpty() || !isWhom) {
            return refused(ticked, ticked.isEmpty() ? "worklist.tick" : "worklist.whom", list, staff);
        }
        var handed = seen.stream().filter(it -> ticked.contains(it.id())).toList();
        flash.addFlashAttribute("handover", claims.hand(handed, receiver.orElse(null), staff));
        return new ModelAndView("redirect:/cases?" + Lists.clean(list));
    }

    @PostMapping("/cases/assign/undo")
    ModelAndView undo(
            @RequestParam List<Done> done,
            @RequestParam(defaultValue = "") String list,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        flash.addFlashAttribute("handover", claims.undo(done, staff));
        return new ModelAndView("redirect:/cases?" + Lists.clean(list));
    }

    /** The list as it was, with what was ticked, and what is missing. */
    private ModelAndView refused(Set<UUID> ticked, String what, String list, Staff staff) {
        var asked = UriComponentsBuilder.newInstance()
                .query(Lists.clean(list))
                .build()
                .getQueryParams();
        var view = Optional.ofNullable(asked.getFirst("view"))
                .flatMap(FilterReading::id)
                .orElse(null);
        var paging = Paging.of(position(asked.getFirst("after")), position(asked.getFirst("before")));
        var choices = worklist.choices(staff.clinicId());
        return page(
                        read(asked, view, staff, choices, false),
                        view,
                        paging,
                        staff,
                        choices,
                        HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("ticked", ticked)
                .addObject("refusal", what);
    }

    private static @Nullable Position position(@Nullable String text) {
        return text == null ? null : Position.valueOf(text);
    }

    private FilterReading read(
            MultiValueMap<String, String> asked,
            @Nullable UUID view,
            Staff staff,
            FilterChoices choices,
            boolean remember) {
        var usual = habits.of(staff);
        if (view != null) {
            return FilterReading.of(shelf.open(view, staff).filters(), usual, choices);
        }
        var reading = FilterReading.of(new LinkedMultiValueMap<>(asked), usual, choices);
        var scope = reading.filter().scope();
        if (remember && scope != usual) {
            habits.remember(staff, scope);
        }
        return reading;
    }

    private ModelAndView page(
            FilterReading reading,
            @Nullable UUID view,
            Paging paging,
            Staff staff,
            FilterChoices choices,
            HttpStatus status) {
        var page = worklist.page(staff, reading.filter(), paging, choices);
        return model(new ModelAndView("worklist/list", status), page, reading, view, paging, choices)
                .addObject("views", shelf.of(staff))
                .addObject("scopes", Scope.values())
                .addObject("levels", Level.values())
                .addObject("unsigned", signOffs.missing(staff.clinicId()));
    }

    private static ModelAndView model(
            ModelAndView shown,
            WorklistPage page,
            FilterReading reading,
            @Nullable UUID view,
            Paging paging,
            FilterChoices choices) {
        var asked = view == null ? reading.filter().query() : "view=" + view;
        return shown.addObject("page", page)
                .addObject("filter", reading.filter())
                .addObject("leftOut", reading.leftOut())
                .addObject("view", view)
                .addObject("asked", asked)
                .addObject("list", paging.from() == null ? asked : asked + direction(paging) + paging.from())
                .addObject("choices", choices)
                .addObject("tabs", Tab.values());
    }

    private static String direction(Paging paging) {
        return paging.back() ? "&before=" : "&after=";
    }
}
