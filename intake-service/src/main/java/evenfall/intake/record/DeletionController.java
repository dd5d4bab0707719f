package evenfall.intake.record;

import evenfall.envelope.ResumeCode;
import evenfall.intake.afterwards.Standings;
import evenfall.intake.clinic.Clinics;
import evenfall.intake.draft.CodeCookie;
import evenfall.intake.draft.DraftDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes the patient's own copy away from here. The clinic's record is not touched by it. */
@Controller
class DeletionController {

    private final Standings standings;

    private final DraftDesk drafts;

    private final Clinics clinics;

    private final CodeCookie cookie;

    DeletionController(Standings standings, DraftDesk drafts, Clinics clinics, CodeCookie cookie) {
        this.standings = standings;
        this.drafts = drafts;
        this.clinics = clinics;
        this.cookie = cookie;
    }

    @GetMapping("/record/delete")
    ModelAndView askBefore(ResumeCode code) {
        return new ModelAndView("record/delete")
                .addObject("clinic", standings.get(code).clinic());
    }

    @PostMapping("/record/delete")
    String delete(ResumeCode code, HttpServletResponse response) {
        drafts.deleteReceipt(code);
        cookie.takeBack(response);
        return "redirect:/record/deleted";
    }

    @GetMapping("/record/deleted")
    ModelAndView deleted(Locale language) {
        return new ModelAndView("record/deleted")
                .addObject("clinic", clinics.only(language).orElse(null));
    }
}
