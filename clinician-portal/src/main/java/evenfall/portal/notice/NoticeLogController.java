package evenfall.portal.notice;

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
@RequestMapping("/notices")
class NoticeLogController {

    private final NoticeLog log;

    NoticeLogController(NoticeLog log) {
        this.log = log;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable LogState state,
            @RequestParam(required = false) @Nullable Long before,
            @AuthenticationPrincipal Staff staff,
            Model model) {
        model.addAttribute("page", log.page(staff.clinicId(), state, before));
        model.addAttribute("state", state);
        model.addAttribute("states", LogState.values());
        return "notice/log";
    }

    @PostMapping("/{id}/again")
    String tryAgain(@PathVariable UUID id, @AuthenticationPrincipal Staff staff, RedirectAttributes flash) {
        log.tryAgain(id, staff);
        flash.addFlashAttribute("notice", "notices.again.done");
        return "redirect:/notices";
    }

    @PostMapping("/again")
    String tryAllAgain(@AuthenticationPrincipal Staff staff, RedirectAttributes flash) {
        log.tryAllAgain(staff);
        flash.addFlashAttribute("notice", "notices.again.done");
        return "redirect:/notices";
    }
}
