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

    private final DecisionBoard board;

    CaseController(CaseRoom room, DecisionBoard board) {
        this.room = room;
        this.board = board;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var key = new CaseKey(staff.clinicId(), id);
        var shown = room.view(key, staff);
        var deciding = board.about(key, shown.open(), staff);
        return page(shown, HttpStatus.OK)
                .addObject("deciding", deciding)
                .addObject("form", deciding.form(shown.details().version()));
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
                .addObject("decisions", shown.decisions())
                .addObject("asked", shown.asked())
                .addObject("wishes", shown.wishes())
                .addObject("nights", shown.nights())
                .addObject("invited", shown.invited())
                .addObject("referrals", shown.referrals());
    }
}
