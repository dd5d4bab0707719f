package evenfall.portal.rulebook;

import evenfall.portal.protocol.Protocols;
import evenfall.portal.security.Staff;
import evenfall.protocol.Protocol;
import evenfall.support.clinic.ClinicProfiles;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/rulebook")
class RulebookController {

    private final Protocols protocols;

    private final SignOffs signOffs;

    private final ClinicProfiles clinics;

    private final MessageSource messages;

    RulebookController(Protocols protocols, SignOffs signOffs, ClinicProfiles clinics, MessageSource messages) {
        this.protocols = protocols;
        this.signOffs = signOffs;
        this.clinics = clinics;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable String protocol,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Staff staff) {
        var shown = protocol == null || version == null ? protocols.first() : protocols.asked(protocol, version);
        return page(shown, q, staff, HttpStatus.OK).addObject("form", SignOffForm.blank(shown));
    }

    @PostMapping("/sign-off")
    ModelAndView signOff(
            @Valid @ModelAttribute("form") SignOffForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var shown = protocols.asked(form.protocol(), form.version());
        if (errors.hasErrors()) {
            return page(shown, "", staff, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!form.fingerprint().equals(shown.fingerprint())) {
            throw new NotAsItWasShown(shown);
        }
        signOffs.sign(shown, staff);
        flash.addFlashAttribute("notice", "rulebook.signed");
        return new ModelAndView("redirect:/rulebook")
                .addObject("protocol", shown.id())
                .addObject("version", shown.version());
    }

    private ModelAndView page(Protocol shown, String searched, Staff staff, HttpStatus status) {
        var clinic = clinics.find(staff.clinicId()).orElseThrow();
        var signOff = signOffs.find(clinic.id(), shown);
        var rulebook = Rulebook.of(shown, messages);
        return new ModelAndView("rulebook/rulebook", status)
                .addObject("protocol", shown)
                .addObject("protocols", protocols.all())
                .addObject("goLive", GoLive.of(shown, clinic, signOff))
                .addObject("unsigned", signOff.isPresent() ? List.of() : List.of(shown))
                .addObject("q", searched)
                .addObject("rulebook", searched.isBlank() ? rulebook : rulebook.containing(searched));
    }
}
