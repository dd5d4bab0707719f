package evenfall.portal.person;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.security.Staff;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a case stands beside another one of the same person. */
@Controller
class DifferenceController {

    private final DifferenceDesk desk;

    DifferenceController(DifferenceDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/cases/{id}/difference")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID with,
            @AuthenticationPrincipal Staff staff) {
        var page = desk.page(new CaseKey(staff.clinicId(), id), with, staff);
        return new ModelAndView("person/compare")
                .addObject("file", page.details())
                .addObject("person", page.person())
                .addObject("compared", page.compared())
                .addObject("over", page.over())
                .addObject("trend", page.trend());
    }
}
