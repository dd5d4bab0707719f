package evenfall.portal.worklist;

import evenfall.portal.security.Staff;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Looks for cases. */
@Controller
@RequestMapping("/cases/search")
class SearchController {

    private final CaseSearch search;

    SearchController(CaseSearch search) {
        this.search = search;
    }

    @GetMapping
    ModelAndView show() {
        return page(HttpStatus.OK).addObject("form", new SearchForm(""));
    }

    @PostMapping
    ModelAndView find(
            @Valid @ModelAttribute("form") SearchForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff) {
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var reading = SearchReading.of(form.search());
        if (reading.isEmpty()) {
            errors.rejectValue("search", "nothing");
            return page(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var found = search.find(reading, staff);
        return page(HttpStatus.OK)
                .addObject("lines", List.copyOf(found.subList(0, Math.min(found.size(), CaseSearch.MOST))))
                .addObject("more", found.size() > CaseSearch.MOST);
    }

    private static ModelAndView page(HttpStatus status) {
        return new ModelAndView("worklist/search", status);
    }
}
