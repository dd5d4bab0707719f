package evenfall.portal.handover;

import evenfall.access.Permission;
import evenfall.portal.referral.ReferralKey;
import evenfall.portal.security.Staff;
import evenfall.support.clinic.ClinicProfile;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/referrals/{id}/handover")
class HandoverController {

    private final HandoverDesk desk;

    private final AnswerInbox inbox;

    private final LinkMail mail;

    HandoverController(HandoverDesk desk, AnswerInbox inbox, LinkMail mail) {
        this.desk = desk;
        this.inbox = inbox;
        this.mail = mail;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Staff staff) {
        return page(key(id, staff), staff, HttpStatus.OK)
                .addAllObjects(new BindException(HandoverForm.USUAL, "form").getModel());
    }

    /** The code is shown in the answer itself: a redirect would have to keep it somewhere. */
    @PostMapping
    ModelAndView open(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            @ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic,
            @AuthenticationPrincipal Staff staff) {
        var key = key(id, staff);
        if (errors.hasErrors()) {
            return page(key, staff, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var letter = desk.letter(key);
        var made = desk.open(key, staff, form.toExpiry());
        var mailed = mail.send(made, form.email(), clinic, Locale.forLanguageTag(letter.language()));
        if (mailed == LinkMail.Outcome.SENT) {
            desk.mailed(key, made.id(), staff);
        }
        return new ModelAndView("handover/made")
                .addObject("letter", letter)
                .addObject("link", mail.link(made.token()))
                .addObject("code", made.code().grouped())
                .addObject("until", made.until())
                .addObject("mailed", mailed);
    }

    @PostMapping("/{link}/revoke")
    String revoke(
            @PathVariable UUID id,
            @PathVariable UUID link,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        desk.revoke(key(id, staff), link, staff);
        flash.addFlashAttribute("notice", "handover.revoked");
        return "redirect:/referrals/%s/handover".formatted(id);
    }

    /** As a file to keep, under a name of ours, and with no rights should a browser show it all the same. */
    @GetMapping("/{link}/answers/{answer}/pdf")
    ResponseEntity<byte[]> document(
            @PathVariable UUID id,
            @PathVariable UUID link,
            @PathVariable UUID answer,
            @AuthenticationPrincipal Staff staff) {
        var name = ContentDisposition.attachment()
                .filename("reply-%s.pdf".formatted(answer))
                .build();
        return inbox.document(new AnswerKey(staff.clinicId(), link, answer), key(id, staff), staff)
                .map(it -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .body(it))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ModelAndView page(ReferralKey key, Staff staff, HttpStatus status) {
        return new ModelAndView("handover/links", status)
                .addObject("letter", desk.letter(key))
                .addObject("links", desk.links(key))
                .addObject("mayRead", staff.may(Permission.READ_CASES));
    }

    private static ReferralKey key(UUID id, Staff staff) {
        return new ReferralKey(staff.clinicId(), id);
    }
}
