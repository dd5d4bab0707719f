package evenfall.portal.fhir;

import evenfall.portal.security.Staff;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/exchange")
class ExchangeController {

    private final ExchangeDesk desk;

    ExchangeController(ExchangeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Long before, @AuthenticationPrincipal Staff staff, Model model) {
        model.addAttribute("page", desk.stuck(staff.clinicId(), before));
        return "fhir/list";
    }

    @PostMapping("/{id}/again")
    String tryAgain(@PathVariable UUID id, @AuthenticationPrincipal Staff staff, RedirectAttributes flash) {
        desk.tryAgain(id, staff);
        flash.addFlashAttribute("notice", "exchange.again.done");
        return "redirect:/exchange";
    }
}
