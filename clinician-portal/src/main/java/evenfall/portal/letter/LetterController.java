package evenfall.portal.letter;

import evenfall.portal.casefile.CaseKey;
import evenfall.portal.casefile.CaseRoom;
import evenfall.portal.security.Staff;
import evenfall.support.clinic.ClinicProfile;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

@Controller
@RequestMapping("/cases/{id}")
class LetterController {

    private final LetterDesk desk;

    private final LetterPaper paper;

    private final CaseRoom cases;

    LetterController(LetterDesk desk, LetterPaper paper, CaseRoom cases) {
        this.desk = desk;
        this.paper = paper;
        this.cases = cases;
    }

    @GetMapping("/letter")
    ModelAndView showEdit(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var page = desk.view(key(id, staff), staff);
        return editPage(page, HttpStatus.OK).addObject("form", page.form());
    }

    @PostMapping("/letter")
    ModelAndView edit(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff) {
        var key = key(id, staff);
        if (errors.hasErrors()) {
            return editPage(desk.view(key, staff), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            desk.edit(key, form, staff);
        } catch (LetterChangedMeanwhile | OptimisticLockingFailureException | DataIntegrityViolationException e) {
            var meanwhile = desk.view(key, staff);
            return editPage(meanwhile, HttpStatus.CONFLICT)
                    .addObject("conflict", true)
                    .addAllObjects(new BindException(form.on(meanwhile.version()), "form").getModel());
        }
        return new ModelAndView("redirect:/cases/%s/letter/preview".formatted(id));
    }

    @PostMapping("/letter/discard")
    String discard(
            @PathVariable UUID id,
            @RequestParam int version,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        desk.discard(key(id, staff), version, staff);
        flash.addFlashAttribute("notice", "patient-letter.discarded");
        return "redirect:/cases/%s/letter".formatted(id);
    }

    /** The letter as the patient will see it. */
    @GetMapping("/letter/preview")
    ModelAndView preview(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var page = desk.view(key(id, staff), staff);
        return page.isBegun()
                ? previewPage(page, HttpStatus.OK)
                : new ModelAndView("redirect:/cases/%s/letter".formatted(id));
    }

    @PostMapping("/letter/preview")
    ModelAndView send(
            @PathVariable UUID id,
            @RequestParam int version,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = key(id, staff);
        try {
            var letter = desk.send(key, version, staff);
            flash.addFlashAttribute("notice", "patient-letter.sent");
            return new ModelAndView("redirect:/cases/%s/letters/%s".formatted(id, letter));
        } catch (LetterChangedMeanwhile | OptimisticLockingFailureException | DataIntegrityViolationException e) {
            var meanwhile = desk.view(key, staff);
            return (meanwhile.isBegun()
                            ? previewPage(meanwhile, HttpStatus.CONFLICT)
                            : editPage(meanwhile, HttpStatus.CONFLICT).addObject("form", meanwhile.form()))
                    .addObject("changed", true);
        }
    }

    @GetMapping("/letters/{letter}")
    ModelAndView show(
            @PathVariable UUID id,
            @PathVariable UUID letter,
            @ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic,
            @AuthenticationPrincipal Staff staff) {
        var key = key(id, staff);
        var sent = desk.letter(key, letter, staff);
        return new ModelAndView("letter/sent")
                .addObject("file", cases.details(key))
                .addObject("letter", sent)
                .addObject("day", LetterPaper.day(sent, clinic));
    }

    @GetMapping("/letters/{letter}/pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id,
            @PathVariable UUID letter,
            @ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic,
            @AuthenticationPrincipal Staff staff) {
        var key = key(id, staff);
        var sent = desk.letter(key, letter, staff);
        var file = cases.details(key);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("letter-%s.pdf".formatted(file.reference()))
                                .build()
                                .toString())
                .body(paper.pdf(sent, file, clinic));
    }

    private static CaseKey key(UUID id, Staff staff) {
        return new CaseKey(staff.clinicId(), id);
    }

    private static ModelAndView editPage(LetterPage page, HttpStatus status) {
        return new ModelAndView("letter/edit", status).addObject("file", page.file()).addObject("letter", page);
    }

    private static ModelAndView previewPage(LetterPage page, HttpStatus status) {
        return new ModelAndView("letter/preview", status)
                .addObject("file", page.file())
                .addObject("letter", page);
    }
}
