package evenfall.intake.welcome;

import evenfall.assessment.Level;
import evenfall.intake.clinic.Approvals;
import evenfall.intake.clinic.Clinic;
import evenfall.intake.clinic.Clinics;
import evenfall.intake.draft.Beginning;
import evenfall.intake.draft.CodeCookie;
import evenfall.intake.draft.DraftDesk;
import evenfall.intake.draft.Starts;
import evenfall.support.clinic.PatientTexts;
import evenfall.support.clinic.Place;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says what is asked, who reads it and what to do in an emergency, before anything is asked. */
@Controller
class WelcomeController {

    private final Clinics clinics;

    private final Approvals approvals;

    private final PatientTexts texts;

    private final DraftDesk drafts;

    private final Starts starts;

    private final CodeCookie cookie;

    private final Clock clock;

    WelcomeController(
            Clinics clinics,
            Approvals approvals,
            PatientTexts texts,
            DraftDesk drafts,
            Starts starts,
            CodeCookie cookie,
            Clock clock) {
        this.clinics = clinics;
        this.approvals = approvals;
        this.texts = texts;
        this.drafts = drafts;
        this.starts = starts;
        this.cookie = cookie;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView open(@RequestParam Optional<String> language, Locale known, HttpServletRequest request) {
        var wanted = wanted(language, known);
        return clinics.only(wanted)
                .map(clinic -> welcome(clinic, request))
                .orElseGet(() -> new ModelAndView("welcome/clinics").addObject("clinics", clinics.all(wanted)));
    }

    @GetMapping("/{clinic:[a-z0-9-]+}")
    ModelAndView open(
            @PathVariable String clinic,
            @RequestParam Optional<String> language,
            Locale known,
            HttpServletRequest request) {
        return welcome(get(clinic, wanted(language, known)), request);
    }

    /** A draft is only ever begun by a button: a look at the page leaves nothing behind. */
    @PostMapping("/{clinic:[a-z0-9-]+}")
    String begin(
            @PathVariable String clinic,
            @RequestParam Optional<String> language,
            Locale known,
            HttpServletRequest request,
            HttpServletResponse response) {
        starts.admit(request.getRemoteAddr());
        var code = drafts.begin(Beginning.of(get(clinic, wanted(language, known)), null, clock.instant()));
        cookie.give(code, response);
        return "redirect:/code";
    }

    /** Says what is not yet good for everybody, and how to get help with it. */
    @GetMapping("/accessibility")
    ModelAndView accessibility(Locale known) {
        return new ModelAndView("welcome/accessibility")
                .addObject("clinic", clinics.only(known).orElse(null));
    }

    private static Locale wanted(Optional<String> chosen, Locale known) {
        return chosen.map(Locale::forLanguageTag).orElse(known);
    }

    private Clinic get(String slug, Locale language) {
        return clinics.find(slug, language).orElseThrow(ClinicNotFound::new);
    }

    private ModelAndView welcome(Clinic clinic, HttpServletRequest request) {
        return new ModelAndView("welcome/start")
                .addObject("clinic", clinic)
                .addObject("who", texts.read(clinic.profile(), Place.WHO_READS, clinic.language(), Level.ROUTINE))
                .addObject("languages", LanguageChoice.of(clinic))
                .addObject("approved", approvals.hasApproved(clinic))
                .addObject("begun", cookie.read(request).isPresent());
    }
}
