package evenfall.portal.directory;

import evenfall.portal.protocol.Protocols;
import evenfall.portal.security.Staff;
import evenfall.protocol.Need;
import evenfall.protocol.Pathway;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

@Controller
@RequestMapping("/services")
class DirectoryController {

    static final int LONGEST_SEARCH = 100;

    private final Directory directory;

    private final Protocols protocols;

    DirectoryController(Directory directory, Protocols protocols) {
        this.directory = directory;
        this.protocols = protocols;
    }

    /**
     * Lists services.
     *
     * @param q what their name or specialty contains; what is too long to be one is not looked for
     */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(required = false) @Nullable UUID after,
            @AuthenticationPrincipal Staff staff,
            Model model) {
        var words = q.replaceAll("\\p{Cntrl}+", " ").strip();
        boolean tooLong = words.length() > LONGEST_SEARCH;
        model.addAttribute("q", tooLong ? "" : words);
        model.addAttribute("tooLong", tooLong);
        model.addAttribute("retired", retired);
        model.addAttribute("page", directory.page(staff.clinicId(), !retired, tooLong ? "" : words, after));
        return "directory/list";
    }

    @GetMapping("/new")
    ModelAndView showAdd() {
        return editPage(HttpStatus.OK).addObject("form", ServiceForm.BLANK);
    }

    @PostMapping("/new")
    ModelAndView add(
            @Valid @ModelAttribute("form") ServiceForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        check(form, errors);
        if (errors.hasErrors()) {
            return editPage(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(directory.add(form.toEntry(true), staff), "services.added", flash);
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        return new ModelAndView("directory/service")
                .addObject("service", directory.get(staff.clinicId(), id))
                .addObject("changes", directory.changes(staff.clinicId(), id))
                .addObject("pathways", pathways())
                .addObject("needs", needs());
    }

    @GetMapping("/{id}/edit")
    ModelAndView showEdit(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var service = directory.get(staff.clinicId(), id);
        return editPage(HttpStatus.OK).addObject("service", service).addObject("form", ServiceForm.of(service));
    }

    @PostMapping("/{id}/edit")
    ModelAndView edit(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ServiceForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var service = directory.get(staff.clinicId(), id);
        check(form, errors);
        if (errors.hasErrors()) {
            return editPage(HttpStatus.UNPROCESSABLE_CONTENT).addObject("service", service);
        }
        try {
            directory.change(id, form.seen(), form.toEntry(service.entry().active()), staff);
        } catch (ServiceChangedMeanwhile e) {
            return conflict(form, directory.get(staff.clinicId(), id));
        }
        return done(id, "services.saved", flash);
    }

    @PostMapping("/{id}/retire")
    ModelAndView retire(
            @PathVariable UUID id,
            @RequestParam int version,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        directory.offer(id, version, false, staff);
        return done(id, "services.retired", flash);
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(
            @PathVariable UUID id,
            @RequestParam int version,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        directory.offer(id, version, true, staff);
        return done(id, "services.restored", flash);
    }

    private void check(ServiceForm form, BindingResult errors) {
        var known = pathways().stream().map(Pathway::id).toList();
        if (!known.containsAll(form.pathways())) {
            errors.rejectValue("pathways", "unknown");
        }
        var needs = needs().stream().map(Need::id).toList();
        if (!needs.containsAll(form.namedNeeds())) {
            errors.rejectValue("namedNeeds", "unknown");
        }
        new Endpoint(form.endpoint()).fault().ifPresent(fault -> errors.rejectValue("endpoint", fault));
        if (!form.isReachable()) {
            errors.rejectValue("preferred", "unreachable");
        }
    }

    /** Shows what differs now beside what this person wants, which can be saved over it. */
    private ModelAndView conflict(ServiceForm refused, KeptService now) {
        return editPage(HttpStatus.CONFLICT)
                .addObject("service", now)
                .addObject(
                        "differences",
                        now.entry().to(refused.toEntry(now.entry().active())))
                .addAllObjects(new BindException(refused.on(now.version()), "form").getModel());
    }

    private ModelAndView editPage(HttpStatus status) {
        return new ModelAndView("directory/edit", status)
                .addObject("pathways", pathways())
                .addObject("needs", needs())
                .addObject("letterLanguages", ServiceEntry.LETTER_LANGUAGES)
                .addObject("ways", Stream.of(Reach.values()).map(Enum::name).toList());
    }

    private List<Pathway> pathways() {
        return protocols.first().handbook().pathways();
    }

    private List<Need> needs() {
        return protocols.first().handbook().needs();
    }

    private static ModelAndView done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/services/" + id);
    }
}
