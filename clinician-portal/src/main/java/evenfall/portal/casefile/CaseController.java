package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/cases/{id}")
class CaseController {

    private final CaseRoom room;

    CaseController(CaseRoom room) {
        this.room = room;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var shown = room.view(new CaseKey(staff.clinicId(), id), staff);
        return page(shown, HttpStatus.OK)
                .addObject("form", DecisionForm.blank(shown.details().version()));
    }

    @GetMapping("/contact")
    ModelAndView contact(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        return new ModelAndView("casefile/contact", "file", room.contact(new CaseKey(staff.clinicId(), id), staff));
    }

    /** The page of a case; the form that decides about it is added by whoever shows it. */
    static ModelAndView page(CasePage shown, HttpStatus status) {
        return new ModelAndView("casefile/case", status)
                .addObject("file", shown.details())
                .addObject("reading", shown.open().reading())
                .addObject("unsigned", shown.open().unsigned())
                .addObject("outcomes", DecisionOutcome.values())
                .addObject("decisions", shown.decisions())
                .addObject("asked", shown.asked())
                .addObject("wishes", shown.wishes())
                .addObject("nights", shown.nights())
                .addObject("invited", shown.invited())
                .addObject("referrals", shown.referrals());
    }
}
