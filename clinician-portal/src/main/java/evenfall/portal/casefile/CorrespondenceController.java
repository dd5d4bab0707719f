package evenfall.portal.casefile;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/cases/{id}")
class CorrespondenceController {

    private final CaseRoom room;

    private final Correspondence correspondence;

    CorrespondenceController(CaseRoom room, Correspondence correspondence) {
        this.room = room;
        this.correspondence = correspondence;
    }

    @GetMapping("/ask")
    ModelAndView showAsk(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        var shown = room.view(new CaseKey(staff.clinicId(), id), staff);
        return askPage(shown, HttpStatus.OK)
                .addObject("form", AskForm.blank(shown.details().version()));
    }

    @PostMapping("/ask")
    ModelAndView ask(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AskForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        var questions = form.toQuestions(room.open(key).reading());
        if (errors.hasErrors() || questions.isEmpty()) {
            return askPage(room.view(key, staff), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            correspondence.ask(key, form.version(), questions, form.toWhy(), staff);
        } catch (CaseChangedMeanwhile | OptimisticLockingFailureException e) {
            var meanwhile = room.view(key, staff);
            return conflict(
                    askPage(meanwhile, HttpStatus.CONFLICT),
                    form.on(meanwhile.details().version()));
        }
        return done(id, "ask.done", flash);
    }

    @PostMapping("/diary")
    ModelAndView wantDiary(@PathVariable UUID id, @AuthenticationPrincipal Staff staff, RedirectAttributes flash) {
        correspondence.wantDiary(new CaseKey(staff.clinicId(), id), staff);
        return done(id, "diary.asked", flash);
    }

    @GetMapping("/wishes/{wish}")
    ModelAndView showWish(@PathVariable UUID id, @PathVariable UUID wish, @AuthenticationPrincipal Staff staff) {
        var shown = room.view(new CaseKey(staff.clinicId(), id), staff);
        return wishPage(shown, wish, HttpStatus.OK)
                .addObject("form", new WishForm("", shown.details().version()));
    }

    @PostMapping("/wishes/{wish}")
    ModelAndView answerWish(
            @PathVariable UUID id,
            @PathVariable UUID wish,
            @Valid @ModelAttribute("form") WishForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var key = new CaseKey(staff.clinicId(), id);
        if (errors.hasErrors()) {
            return wishPage(room.view(key, staff), wish, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            correspondence.answer(key, form.version(), wish, form.toAnswer(), staff);
        } catch (CaseChangedMeanwhile | WishAnswered | OptimisticLockingFailureException e) {
            var meanwhile = room.view(key, staff);
            return conflict(
                    wishPage(meanwhile, wish, HttpStatus.CONFLICT),
                    form.on(meanwhile.details().version()));
        }
        return done(id, "wish.done", flash);
    }

    /** Shows the case as it is now beside what this person wrote, which can be sent on top of it. */
    private static ModelAndView conflict(ModelAndView page, Object retried) {
        return page.addObject("conflict", true).addAllObjects(new BindException(retried, "form").getModel());
    }

    private static ModelAndView askPage(CasePage shown, HttpStatus status) {
        return page("casefile/ask", shown, status).addObject("asked", shown.asked());
    }

    private static ModelAndView wishPage(CasePage shown, UUID wish, HttpStatus status) {
        return page("casefile/wish", shown, status).addObject("wish", shown.wish(wish));
    }

    private static ModelAndView page(String view, CasePage shown, HttpStatus status) {
        return new ModelAndView(view, status)
                .addObject("file", shown.details())
                .addObject("reading", shown.open().reading());
    }

    private static ModelAndView done(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/cases/" + id);
    }
}
