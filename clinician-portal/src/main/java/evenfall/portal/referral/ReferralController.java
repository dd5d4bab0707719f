package evenfall.portal.referral;

import static java.util.stream.Collectors.partitioningBy;

import evenfall.access.Permission;
import evenfall.portal.casefile.CaseKey;
import evenfall.portal.directory.Directory;
import evenfall.portal.directory.ServiceEntry;
import evenfall.portal.security.Staff;
import evenfall.referral.Priority;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ReferralController {

    private final ReferralDesk desk;

    private final ReferralLists lists;

    private final Directory directory;

    ReferralController(ReferralDesk desk, ReferralLists lists, Directory directory) {
        this.desk = desk;
        this.lists = lists;
        this.directory = directory;
    }

    @PostMapping("/cases/{caseId}/referrals")
    String draft(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable String pathway,
            @AuthenticationPrincipal Staff staff) {
        var key = desk.draft(new CaseKey(staff.clinicId(), caseId), pathway, staff);
        return "redirect:/referrals/%s/edit".formatted(key.id());
    }

    @GetMapping("/referrals")
    String list(
            @RequestParam(defaultValue = "TO_SEND") ReferralList list,
            @RequestParam(required = false) @Nullable ReferralPosition after,
            @AuthenticationPrincipal Staff staff,
            Model model) {
        model.addAttribute("list", list);
        model.addAttribute("lists", ReferralList.values());
        model.addAttribute("counts", lists.counts(staff.clinicId()));
        model.addAttribute("page", lists.page(staff.clinicId(), list, after));
        return "referral/list";
    }

    @GetMapping("/referrals/{id}")
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var shown = desk.view(key(id, staff), staff);
        return page("referral/referral", shown, HttpStatus.OK)
                .addObject("owner", shown.owner())
                .addObject("delivery", desk.dispatch(key(id, staff)).orElse(null))
                .addObject("now", shown.now());
    }

    @GetMapping("/referrals/{id}/edit")
    ModelAndView showEdit(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var shown = desk.view(key(id, staff), staff);
        return editPage(shown, staff, HttpStatus.OK).addObject("form", LetterForm.of(shown.referral()));
    }

    /**
     * Saves a draft, or fills in who is written to.
     *
     * @param fill the service of the directory that was chosen, where that is all that was wanted
     */
    @PostMapping("/referrals/{id}/edit")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String fill,
            @RequestParam(defaultValue = "") String directoryService,
            @Valid @ModelAttribute("form") LetterForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        if (fill != null) {
            return filled(desk.view(key(id, staff), staff), form, directoryService, staff);
        }
        if (!form.isRoomForNotes()) {
            errors.rejectValue("notes", "long");
        }
        if (errors.hasErrors()) {
            return editPage(desk.view(key(id, staff), staff), staff, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            desk.edit(key(id, staff), form.version(), form.toText(), staff);
        } catch (ReferralChangedMeanwhile | ActionRefused | OptimisticLockingFailureException e) {
            return conflict(desk.view(key(id, staff), staff), form, staff);
        }
        return done(id, "referral.saved", flash);
    }

    @PostMapping("/referrals/{id}/sign")
    ModelAndView sign(
            @PathVariable UUID id,
            @RequestParam int version,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        desk.sign(key(id, staff), version, staff);
        return done(id, "referral.signed", flash);
    }

    @GetMapping("/referrals/{id}/send")
    ModelAndView showSend(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var shown = desk.address(key(id, staff), staff);
        return sendPage(shown, staff, HttpStatus.OK)
                .addObject(
                        "form", new SendForm(null, "", false, shown.referral().version()));
    }

    @PostMapping("/referrals/{id}/send")
    ModelAndView send(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SendForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var sheet = desk.sending(key(id, staff));
        if (!form.isAgain() && !sheet.alike().isEmpty()) {
            errors.rejectValue("again", "missing");
        }
        if (form.gap().isEmpty() && !sheet.isReady()) {
            errors.rejectValue("gap", "missing");
        }
        if (form.how() != null && !sheet.ways().contains(form.how())) {
            errors.rejectValue("how", "Chosen");
        }
        if (errors.hasErrors()) {
            return sendPage(desk.address(key(id, staff), staff), staff, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        desk.send(key(id, staff), form.version(), Objects.requireNonNull(form.how()), form.toGap(), staff);
        flash.addFlashAttribute("notice", "referral.sent");
        return new ModelAndView(
                form.how() == Delivery.LINK ? "redirect:/referrals/%s/handover".formatted(id) : "redirect:/referrals");
    }

    @GetMapping("/referrals/{id}/letter")
    ResponseEntity<byte[]> letter(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var name = ContentDisposition.attachment()
                .filename("referral-%s.pdf".formatted(id))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(desk.letter(key(id, staff), staff).pdf());
    }

    /** A document that came with what a service said. */
    @GetMapping("/referrals/{id}/documents/{event}")
    ResponseEntity<byte[]> document(
            @PathVariable UUID id, @PathVariable long event, @AuthenticationPrincipal Staff staff) {
        var name = ContentDisposition.attachment()
                .filename("reply-%s-%d.pdf".formatted(id, event))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("Content-Security-Policy", "sandbox")
                .body(desk.document(key(id, staff), event, staff));
    }

    /** Whatever else was typed stays as it is, and nothing is saved. */
    private ModelAndView filled(ReferralPage shown, LetterForm typed, String chosen, Staff staff) {
        var id = id(chosen);
        var service = id.flatMap(it -> directory.entry(staff.clinicId(), it)).filter(ServiceEntry::active);
        var text = shown.referral().text();
        return editPage(shown, staff, service.isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("filled", service.orElse(null))
                .addObject(
                        "readiness",
                        service.map(it -> desk.readiness(
                                        new CaseKey(
                                                staff.clinicId(),
                                                shown.referral().caseId()),
                                        it,
                                        text))
                                .orElse(null))
                .addObject("unfilled", service.isEmpty())
                .addAllObjects(new BindException(
                                service.map(it -> typed.to(id.orElseThrow(), it, text))
                                        .orElse(typed),
                                "form")
                        .getModel());
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Shows the letter as it is now beside what this person wrote, which can be saved over it, if it still can. */
    private ModelAndView conflict(ReferralPage meanwhile, LetterForm refused, Staff staff) {
        var retried = refused.on(meanwhile.referral().version());
        return editPage(meanwhile, staff, HttpStatus.CONFLICT)
                .addObject("conflict", true)
                .addAllObjects(new BindException(retried, "form").getModel());
    }

    private static ReferralKey key(UUID id, Staff staff) {
        return new ReferralKey(staff.clinicId(), id);
    }

    /** Services that take what the findings call for are offered before all others. */
    private ModelAndView editPage(ReferralPage shown, Staff staff, HttpStatus status) {
        var sheet = desk.sheet(
                new CaseKey(staff.clinicId(), shown.referral().caseId()),
                shown.referral().text());
        var offered =
                directory.offered(staff.clinicId()).stream().collect(partitioningBy(it -> it.takesAny(sheet.wanted())));
        return page("referral/edit", shown, status)
                .addObject("sheet", sheet)
                .addObject("priorities", Priority.values())
                .addObject("fitting", offered.get(true))
                .addObject("others", offered.get(false));
    }

    private ModelAndView sendPage(ReferralPage shown, Staff staff, HttpStatus status) {
        var sheet = desk.sending(key(shown.referral().id(), staff));
        return page("referral/send", shown, status)
                .addObject("ways", sheet.ways())
                .addObject("alike", sheet.alike())
                .addObject("readiness", staff.may(Permission.READ_CASES) ? sheet.readiness() : null)
                .addObject("ready", sheet.isReady());
    }

    private static ModelAndView page(String view, ReferralPage shown, HttpStatus status) {
        return new ModelAndView(view, status)
                .addObject("referral", shown.referral())
                .addObject("events", shown.events())
                .addObject("file", shown.file());
    }

    private static ModelAndView done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/referrals/" + id);
    }
}
