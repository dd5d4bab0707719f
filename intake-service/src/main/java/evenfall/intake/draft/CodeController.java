package evenfall.intake.draft;

import evenfall.envelope.ResumeCode;
import evenfall.intake.clinic.Clinic;
import evenfall.intake.clinic.Clinics;
import evenfall.support.mail.MailOffice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the code that opens the draft again, and lets a patient take everything back. */
@Controller
class CodeController {

    private final DraftDesk desk;

    private final Clinics clinics;

    private final CodeCookie cookie;

    private final DraftSettings settings;

    private final MailOffice mail;

    CodeController(DraftDesk desk, Clinics clinics, CodeCookie cookie, DraftSettings settings, MailOffice mail) {
        this.desk = desk;
        this.clinics = clinics;
        this.cookie = cookie;
        this.settings = settings;
        this.mail = mail;
    }

    @GetMapping("/code")
    String show(ResumeCode code, Model page) {
        var clinic = clinic(code);
        page.addAttribute("clinic", clinic);
        page.addAttribute("code", code.grouped());
        page.addAttribute(
                "keptUntil", desk.keptUntil(code).atZone(clinic.profile().timeZone()));
        page.addAttribute("mailOffered", mail.isOpen());
        page.addAttribute("rememberedHours", settings.remembered().toHours());
        return "draft/code";
    }

    @GetMapping("/delete")
    String askBeforeDeleting(ResumeCode code, Model page) {
        page.addAttribute("clinic", clinic(code));
        return "draft/delete";
    }

    @PostMapping("/delete")
    String delete(ResumeCode code, HttpServletResponse response) {
        desk.delete(code);
        cookie.takeBack(response);
        return "redirect:/deleted";
    }

    @GetMapping("/deleted")
    ModelAndView deleted(Locale language) {
        return new ModelAndView("draft/deleted")
                .addObject("clinic", clinics.only(language).orElse(null));
    }

    private Clinic clinic(ResumeCode code) {
        var draft = desk.open(code);
        return clinics.get(draft.clinicId(), draft.language());
    }
}
