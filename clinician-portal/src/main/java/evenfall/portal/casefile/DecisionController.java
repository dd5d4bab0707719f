package evenfall.portal.casefile;

import evenfall.portal.security.Staff;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class DecisionController {

    private final CaseRoom room;

    private final DecisionDesk desk;

    private final DecisionBoard board;

    private final CaseReferrals referrals;

    private final NextCase next;

    DecisionController(
            CaseRoom room, DecisionDesk desk, DecisionBoard board, CaseReferrals referrals, NextCase next) {
        this.room = room;
        this.desk = desk;
        this.board = board;
        this.referrals = referrals;
        this.next = next;
    }

    @PostMapping("/cases/{id}")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "SIGN") Press press,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @ModelAttribute(name = "today", binding = false) LocalDate today,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        if (errors.getTarget() == null) {
            // no browser sends this from a page of ours
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (press == Press.DRAFT) {
            return keep(key, form, staff, flash);
        }
        if (!errors.hasErrors()) {
            form.check(today, errors);
        }
        if (errors.hasErrors()) {
            return page(key, HttpStatus.UNPROCESSABLE_CONTENT, staff);
        }
        try {
            flash.addFlashAttribute("notice", sign(key, form, staff) ? "case.decided" : "case.decided.already");
        } catch (CaseChangedMeanwhile | AlreadySigned | OptimisticLockingFailureException e) {
            return conflict(key, form, staff);
        }
        return signed(key, form, press, staff, flash);
    }

    /** Of two clicks at once one comes second, and then finds what the first has signed. */
    private boolean sign(CaseKey key, DecisionForm form, Staff staff) {
        try {
            return desk.sign(key, form, staff);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException _) {
            return desk.sign(key, form, staff);
        }
    }

    private ModelAndView signed(CaseKey key, DecisionForm form, Press press, Staff staff, RedirectAttributes flash) {
        flash.addFlashAttribute("undo", offer(key, form));
        if (form.outcome() == DecisionOutcome.REFER) {
            var referral = referrals.draft(key, staff);
            if (press == Press.SIGN) {
                return new ModelAndView("redirect:/referrals/%s/edit".formatted(referral));
            }
        }
        return press == Press.NEXT ? next(key.id(), staff, flash) : toCase(key);
    }

    private UndoOffer offer(CaseKey key, DecisionForm form) {
        return new UndoOffer(
                key.id(), form.ticket(), room.details(key).reference(), DecisionDesk.SECOND_THOUGHTS.toSeconds());
    }

    private ModelAndView keep(CaseKey key, DecisionForm form, Staff staff, RedirectAttributes flash) {
        try {
            desk.keep(key, form, staff);
        } catch (DraftChangedMeanwhile
                | OptimisticLockingFailureException
                | DataIntegrityViolationException e) {
            return conflict(key, form, staff).addObject("draftConflict", true);
        }
        flash.addFlashAttribute("notice", "decision.kept");
        return toCase(key);
    }

    /** The case that wants a decision most; {@code after} is the one that somebody has just been at. */
    @GetMapping("/cases/next")
    ModelAndView next(
            @RequestParam(required = false) @Nullable UUID after,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        return next.after(Objects.requireNonNullElseGet(after, UUID::randomUUID), staff)
                .map(it -> new ModelAndView("redirect:/cases/" + it))
                .orElseGet(() -> {
                    var decided = flash.getFlashAttributes().containsKey("notice");
                    flash.addFlashAttribute("notice", decided ? "case.decided.last" : "case.none-waits");
                    return new ModelAndView("redirect:/cases");
                });
    }

    /** The decision in full, with what was proposed beside it. */
    @GetMapping("/cases/{id}/decisions/{decision}")
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID decision, @AuthenticationPrincipal Staff staff) {
        return decisionPage(new CaseKey(staff.clinicId(), id), decision, HttpStatus.OK, staff)
                .addObject("form", AddendumForm.blank());
    }

    @PostMapping("/cases/{id}/decisions/{decision}")
    ModelAndView add(
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @Valid @ModelAttribute("form") AddendumForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        if (errors.hasErrors()) {
            return decisionPage(key, decision, HttpStatus.UNPROCESSABLE_CONTENT, staff);
        }
        desk.add(key, decision, form, staff);
        flash.addFlashAttribute("notice", "addendum.signed");
        return new ModelAndView("redirect:/cases/%s/decisions/%s".formatted(id, decision));
    }

    @PostMapping("/cases/{id}/decisions/{decision}/undo")
    ModelAndView undo(
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        try {
            desk.undo(key, decision, staff);
        } catch (UndoRefused | OptimisticLockingFailureException e) {
            return decisionPage(key, decision, HttpStatus.CONFLICT, staff)
                    .addObject("form", AddendumForm.blank())
                    .addObject("undoRefused", true);
        }
        flash.addFlashAttribute("notice", "decision.undone");
        return toCase(key);
    }

    private static ModelAndView toCase(CaseKey key) {
        return new ModelAndView("redirect:/cases/" + key.id());
    }

    /** Shows what was decided meanwhile above what this person wrote, which can be signed on top of it now. */
    private ModelAndView conflict(CaseKey key, DecisionForm refused, Staff staff) {
        var shown = room.view(key, staff);
        var deciding = board.about(key, shown.open(), staff);
        var retried = refused.on(shown.details().version(), deciding.draftVersion());
        return CaseController.page(shown, HttpStatus.CONFLICT)
                .addObject("deciding", deciding)
                .addObject("conflict", true)
                .addAllObjects(new BindException(retried, "form").getModel());
    }

    private ModelAndView page(CaseKey key, HttpStatus status, Staff staff) {
        var shown = room.view(key, staff);
        return CaseController.page(shown, status).addObject("deciding", board.about(key, shown.open(), staff));
    }

    private ModelAndView decisionPage(CaseKey key, UUID decision, HttpStatus status, Staff staff) {
        var shown = room.view(key, staff);
        return new ModelAndView("casefile/decision", status)
                .addObject("file", shown.details())
                .addObject("reading", shown.open().reading())
                .addObject("made", shown.decision(decision))
                .addObject("addenda", board.addenda(key, decision));
    }
}
