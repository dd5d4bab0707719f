package evenfall.portal.worklist;

import evenfall.portal.rulebook.SignOffs;
import evenfall.portal.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class WorklistController {

    private final Worklist worklist;

    private final SignOffs signOffs;

    WorklistController(Worklist worklist, SignOffs signOffs) {
        this.worklist = worklist;
        this.signOffs = signOffs;
    }

    @GetMapping("/cases")
    String list(
            @RequestParam(defaultValue = "waiting") Shown show,
            @RequestParam(required = false) @Nullable Position after,
            @AuthenticationPrincipal Staff staff,
            Model model) {
        var page = worklist.page(staff.clinicId(), show, after == null ? Position.BEGINNING : after);
        model.addAttribute("page", page);
        model.addAttribute("shown", show);
        model.addAttribute("unsigned", signOffs.missing(staff.clinicId()));
        model.addAttribute("choices", Shown.values());
        return "worklist/list";
    }
}
