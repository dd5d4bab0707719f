package evenfall.portal.invitation;

import evenfall.support.clinic.ClinicProfile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The door that is open to all, and a poster that says where it is. */
@Controller
class WayInController {

    private final PatientLinks links;

    private final MessageSource messages;

    WayInController(PatientLinks links, MessageSource messages) {
        this.links = links;
        this.messages = messages;
    }

    /** @param language that of the poster; the clinic's first where it is none of the clinic's */
    @GetMapping("/way-in")
    String show(
            @RequestParam(defaultValue = "") String language,
            @ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic,
            Model model) {
        var chosen = clinic.languages().stream()
                .filter(it -> it.toLanguageTag().equals(language))
                .findFirst()
                .orElse(clinic.languages().getFirst());
        var link = links.open(clinic);
        model.addAttribute("link", link);
        model.addAttribute("qr", QrCode.of(link));
        model.addAttribute("words", new PatientWords(messages, chosen));
        return "invitation/way-in";
    }
}
