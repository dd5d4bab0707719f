package evenfall.portal.worklist;

import evenfall.portal.security.Staff;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves what somebody looks for, under a name, and changes and deletes that. */
@Controller
@RequestMapping("/cases/views")
class ViewController {

    private final ViewShelf shelf;

    private final Worklist worklist;

    ViewController(ViewShelf shelf, Worklist worklist) {
        this.shelf = shelf;
        this.worklist = worklist;
    }

    @GetMapping("/new")
    ModelAndView showNew(@RequestParam(defaultValue = "") String list, @AuthenticationPrincipal Staff staff) {
        return newPage(filter(list, staff), HttpStatus.OK).addObject("form", new ViewForm("", false, list, 0));
    }

    @PostMapping("/new")
    ModelAndView save(
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var filter = filter(form.list(), staff);
        if (errors.hasErrors()) {
            return newPage(filter, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var id = shelf.save(form.toName(), filter, form.isShared(), staff);
            flash.addFlashAttribute("notice", "view.saved");
            return new ModelAndView("redirect:/cases?view=" + id);
        } catch (TooManyViews e) {
            errors.rejectValue("name", "too-many");
            return newPage(filter, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{view}")
    ModelAndView show(@PathVariable UUID view, @AuthenticationPrincipal Staff staff) {
        var open = own(view, staff);
        return page(open, HttpStatus.OK).addObject("form", ViewForm.of(open));
    }

    @PostMapping("/{view}")
    ModelAndView change(
            @PathVariable UUID view,
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return page(own(view, staff), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            shelf.change(view, form.seenVersion(), form.toName(), form.isShared(), staff);
        } catch (ViewChangedMeanwhile | OptimisticLockingFailureException e) {
            var meanwhile = own(view, staff);
            return page(meanwhile, HttpStatus.CONFLICT)
                    .addObject("conflict", true)
                    .addAllObjects(new BindException(form.on(meanwhile.version()), "form").getModel());
        }
        flash.addFlashAttribute("notice", "view.saved");
        return new ModelAndView("redirect:/cases?view=" + view);
    }

    @PostMapping("/{view}/delete")
    String delete(
            @PathVariable UUID view,
            @RequestParam int version,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        shelf.delete(view, version, staff);
        flash.addFlashAttribute("notice", "view.deleted");
        return "redirect:/cases";
    }

    private ViewLine own(UUID id, Staff staff) {
        var view = shelf.open(id, staff);
        if (!view.mine()) {
            throw new ViewNotFound(id);
        }
        return view;
    }

    private Filter filter(String list, Staff staff) {
        return FilterReading.of(Lists.clean(list), Scope.of(staff.role()), worklist.choices(staff.clinicId()))
                .filter();
    }

    private static ModelAndView newPage(Filter filter, HttpStatus status) {
        return new ModelAndView("worklist/view", status).addObject("filter", filter);
    }

    private static ModelAndView page(ViewLine view, HttpStatus status) {
        return new ModelAndView("worklist/view", status).addObject("view", view);
    }
}
