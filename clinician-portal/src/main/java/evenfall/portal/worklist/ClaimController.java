package evenfall.portal.worklist;

import evenfall.access.Permission;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Claims, releases and hands over one case, from its page or from the list. */
@Controller
@RequestMapping("/cases/{id}")
class ClaimController {

    private final Claims claims;

    private final Viewings viewings;

    private final Colleagues colleagues;

    ClaimController(Claims claims, Viewings viewings, Colleagues colleagues) {
        this.claims = claims;
        this.viewings = viewings;
        this.colleagues = colleagues;
    }

    @PostMapping("/claim")
    ModelAndView claim(
            @PathVariable UUID id,
            @RequestParam List<Seen> seen,
            @RequestParam(required = false) @Nullable String list,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        return hand(id, seen, staff.id(), list, staff, flash);
    }

    @PostMapping("/release")
    ModelAndView release(
            @PathVariable UUID id,
            @RequestParam List<Seen> seen,
            @RequestParam(required = false) @Nullable String list,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        return hand(id, seen, null, list, staff, flash);
    }

    /** @param to nothing is nobody */
    @PostMapping("/assign")
    ModelAndView assign(
            @PathVariable UUID id,
            @RequestParam List<Seen> seen,
            @RequestParam(required = false) @Nullable UUID to,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        return hand(id, seen, to, null, staff, flash);
    }

    private ModelAndView hand(
            UUID id, List<Seen> seen, @Nullable UUID to, @Nullable String list, Staff staff, RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        var shown =
                seen.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new CaseNotListed(key));
        var handover = claims.hand(List.of(shown), to, staff);
        if (!handover.leftAlone().isEmpty()) {
            return new ModelAndView("worklist/taken", HttpStatus.CONFLICT)
                    .addObject("claim", claim(key, staff))
                    .addObject("to", to)
                    .addObject("toName", handover.to())
                    .addObject("list", list);
        }
        flash.addFlashAttribute("handover", handover);
        return new ModelAndView("redirect:" + (list == null ? page(id, staff) : "/cases?" + Lists.clean(list)));
    }

    private CaseClaim claim(CaseKey key, Staff staff) {
        return claims.find(key, staff)
                .orElseThrow(() -> new CaseNotListed(key))
                .with(List.of(), colleagues.of(key.clinicId()));
    }

    private static String page(UUID id, Staff staff) {
        return "/cases/" + id + (staff.may(Permission.READ_CASES) ? "" : "/contact");
    }

    /** Says again and again that somebody has the page open, and who else has. A piece of a page, for it is asked so often. */
    @GetMapping("/viewing")
    ModelAndView viewing(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var key = new CaseKey(staff.clinicId(), id);
        var claim = claims.find(key, staff).orElseThrow(() -> new CaseNotListed(key));
        viewings.seen(key, staff);
        return new ModelAndView("worklist/claim :: viewers")
                .addObject(
                        "claim",
                        claim.with(viewings.others(staff, List.of(id)).getOrDefault(id, List.of()), List.of()));
    }
}
