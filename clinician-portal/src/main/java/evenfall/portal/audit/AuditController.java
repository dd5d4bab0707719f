package evenfall.portal.audit;

import evenfall.portal.security.Staff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
class AuditController {

    static final int PAGE = 50;

    private final AuditEvents events;

    AuditController(AuditEvents events) {
        this.events = events;
    }

    @GetMapping("/audit")
    String list(@ModelAttribute("query") AuditQuery query, @AuthenticationPrincipal Staff staff, Model model) {
        var found = events.find(staff.clinicId(), query, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        model.addAttribute("events", shown);
        model.addAttribute("people", events.people(staff.clinicId()));
        model.addAttribute("who", query.who());
        model.addAttribute("about", query.about());
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().id() : null);
        return "audit/list";
    }
}
