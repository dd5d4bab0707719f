package evenfall.intake.submission;

import evenfall.envelope.ResumeCode;
import evenfall.intake.clinic.Clinics;
import evenfall.intake.draft.CodeCookie;
import evenfall.intake.draft.DraftDesk;
import evenfall.support.clinic.PatientTexts;
import evenfall.support.clinic.Place;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says that the form arrived and what happens next, and lets the patient leave a shared device. */
@Controller
class ReceiptController {

    private final DraftDesk drafts;

    private final Clinics clinics;

    private final PatientTexts texts;

    private final CodeCookie cookie;

    ReceiptController(DraftDesk drafts, Clinics clinics, PatientTexts texts, CodeCookie cookie) {
        this.drafts = drafts;
        this.clinics = clinics;
        this.texts = texts;
        this.cookie = cookie;
    }

    @GetMapping("/receipt")
    String show(ResumeCode code, Model page) {
        var receipt = drafts.receipt(code);
        var clinic = clinics.get(receipt.clinicId(), receipt.language());
        page.addAttribute("clinic", clinic);
        page.addAttribute("receipt", receipt);
        page.addAttribute("code", code.grouped());
        page.addAttribute("sentAt", receipt.sentAt().atZone(clinic.profile().timeZone()));
        page.addAttribute("next", texts.read(clinic.profile(), Place.WHAT_NEXT, clinic.language(), receipt.level()));
        return "submission/receipt";
    }

    /** Ends this device's part, sent or not: the code still opens what is kept. */
    @PostMapping("/finish")
    String finish(HttpServletResponse response) {
        cookie.takeBack(response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/finished";
    }

    @GetMapping("/finished")
    ModelAndView finished(Locale language) {
        return new ModelAndView("submission/finished")
                .addObject("clinic", clinics.only(language).orElse(null));
    }
}
