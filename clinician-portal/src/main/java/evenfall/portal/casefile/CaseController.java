package evenfall.portal.casefile;

import evenfall.portal.diary.Trend;
import evenfall.portal.protocol.ProtocolNotKnown;
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

    private final Archive archive;

    CaseController(CaseRoom room, DecisionBoard board, Archive archive) {
        this.room = room;
        this.board = board;
        this.archive = archive;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var key = new CaseKey(staff.clinicId(), id);
        try {
            var shown = room.view(key, staff);
            var deciding = board.about(key, shown.open(), staff);
            return page(shown, HttpStatus.OK)
                    .addObject("deciding", deciding)
                    .addObject("form", deciding.form(shown.details().version()));
        } catch (ProtocolNotKnown _) {
            return page(archive.view(key, staff));
        }
    }

    @GetMapping("/contact")
    ModelAndView contact(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        return new ModelAndView("casefile/contact", "file", room.contact(new CaseKey(staff.clinicId(), id), staff));
    }

    /** The page of a case that nobody can judge any more. */
    private static ModelAndView page(RetiredCase retired) {
        return new ModelAndView("casefile/retired")
                .addObject("retired", retired)
                .addObject("file", retired.details())
                .addObject("decisions", retired.decisions())
                .addObject("wishes", retired.wishes())
                .addObject("referrals", retired.referrals());
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
                .addObject("trend", Trend.of(shown.nights()))
                .addObject("reviews", shown.reviews())
                .addObject("openedAt", shown.at())
                .addObject("invited", shown.invited())
                .addObject("referrals", shown.referrals());
    }
}
