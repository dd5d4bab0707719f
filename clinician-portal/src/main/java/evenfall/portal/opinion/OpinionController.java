package evenfall.portal.opinion;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.security.Staff;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class OpinionController {

    private final OpinionDesk desk;

    private final Peers peers;

    private final CaseRoom cases;

    OpinionController(OpinionDesk desk, Peers peers, CaseRoom cases) {
        this.desk = desk;
        this.peers = peers;
        this.cases = cases;
    }

    @GetMapping("/opinions")
    String list(
            @RequestParam(required = false) @Nullable Position after,
            @AuthenticationPrincipal Staff staff,
            Model model) {
        model.addAttribute("page", desk.askedOf(staff, after == null ? Position.BEGINNING : after));
        return "opinion/list";
    }

    @GetMapping("/cases/{id}/opinion")
    ModelAndView showAsk(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        return askPage(new CaseKey(staff.clinicId(), id), HttpStatus.OK, staff)
                .addObject("form", AskOpinionForm.blank());
    }

    @PostMapping("/cases/{id}/opinion")
    ModelAndView ask(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AskOpinionForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        var colleague = Optional.ofNullable(errors.hasErrors() ? null : form.colleague())
                .flatMap(it -> peers.find(it, staff));
        if (colleague.isEmpty() && !errors.hasErrors()) {
            errors.rejectValue("colleague", "unknown");
        }
        if (errors.hasErrors()) {
            return askPage(key, HttpStatus.UNPROCESSABLE_CONTENT, staff);
        }
        desk.ask(key, form, colleague.orElseThrow(), staff);
        flash.addFlashAttribute("notice", "opinion.asked");
        return new ModelAndView("redirect:/cases/" + id);
    }

    @GetMapping("/cases/{id}/opinions/{opinion}")
    ModelAndView showGive(@PathVariable UUID id, @PathVariable UUID opinion, @AuthenticationPrincipal Staff staff) {
        return givePage(new CaseKey(staff.clinicId(), id), opinion, HttpStatus.OK, staff)
                .addObject("form", GiveOpinionForm.BLANK);
    }

    @PostMapping("/cases/{id}/opinions/{opinion}")
    ModelAndView give(
            @PathVariable UUID id,
            @PathVariable UUID opinion,
            @Valid @ModelAttribute("form") GiveOpinionForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        if (errors.hasErrors()) {
            return givePage(key, opinion, HttpStatus.UNPROCESSABLE_CONTENT, staff);
        }
        try {
            desk.give(key, opinion, form, staff);
        } catch (OpinionGiven e) {
            return givePage(key, opinion, HttpStatus.CONFLICT, staff).addObject("conflict", true);
        }
        flash.addFlashAttribute("notice", "opinion.given");
        return new ModelAndView("redirect:/opinions");
    }

    private ModelAndView askPage(CaseKey key, HttpStatus status, Staff staff) {
        return new ModelAndView("opinion/ask", status)
                .addObject("file", cases.details(key))
                .addObject("colleagues", peers.of(staff));
    }

    private ModelAndView givePage(CaseKey key, UUID opinion, HttpStatus status, Staff staff) {
        return new ModelAndView("opinion/give", status)
                .addObject("opinion", desk.view(key, opinion, staff))
                .addObject("file", cases.details(key))
                .addObject("verdicts", Verdict.values());
    }
}
