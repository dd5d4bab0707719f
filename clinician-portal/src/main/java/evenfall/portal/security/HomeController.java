package evenfall.portal.security;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads everybody to where they work. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(@AuthenticationPrincipal Staff staff) {
        return "redirect:"
                + switch (staff.role()) {
                    case CLINICIAN, COORDINATOR -> "/cases";
                    case ADMINISTRATOR -> "/staff";
                    case AUDITOR -> "/audit";
                };
    }
}
