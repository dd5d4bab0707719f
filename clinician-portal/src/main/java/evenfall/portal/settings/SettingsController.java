package evenfall.portal.settings;

import evenfall.portal.security.Staff;
import evenfall.support.clinic.ClinicProfile;
import evenfall.support.clinic.OwnText;
import evenfall.support.clinic.PatientTexts;
import evenfall.support.clinic.Place;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

@Controller
@RequestMapping("/settings")
class SettingsController {

    static final int CHANGES = 25;

    /** Places by name; the rest are offsets and old names. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(it -> it.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
            .sorted()
            .toList();

    private final SettingsDesk desk;

    private final PatientTexts texts;

    SettingsController(SettingsDesk desk, PatientTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** @param before the change from which the page before went on */
    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable Long before,
            @ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic,
            @ModelAttribute(name = "today", binding = false) LocalDate today) {
        var found = desk.history(clinic.id(), Objects.requireNonNullElse(before, Long.MAX_VALUE), CHANGES + 1);
        var shown = found.stream().limit(CHANGES).toList();
        return new ModelAndView("settings/overview")
                .addObject("values", ClinicValues.of(clinic).inWords())
                .addObject("texts", desk.texts(clinic))
                .addObject("holidays", desk.holidays(clinic.id(), today))
                .addObject("changes", shown)
                .addObject("later", before != null)
                .addObject("next", found.size() > CHANGES ? shown.getLast().number() : null);
    }

    @GetMapping("/clinic")
    ModelAndView showClinic(@AuthenticationPrincipal Staff staff) {
        var now = desk.current(staff.clinicId());
        return clinicPage(HttpStatus.OK).addObject("form", ClinicForm.of(now.values(), now.version()));
    }

    @PostMapping("/clinic")
    ModelAndView change(
            @Valid @ModelAttribute("form") ClinicForm form,
            BindingResult errors,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        check(form, errors);
        if (errors.hasErrors()) {
            return clinicPage(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            desk.change(form.seen(), form.toValues(), staff);
        } catch (SettingsChangedMeanwhile e) {
            return conflict(form, staff);
        }
        flash.addFlashAttribute("notice", "settings.saved");
        return new ModelAndView("redirect:/settings");
    }

    private void check(ClinicForm form, BindingResult errors) {
        var known = desk.languages().stream().map(SpokenLanguage::tag).toList();
        if (!known.containsAll(form.languages())) {
            errors.rejectValue("languages", "unknown");
        }
        if (!form.timeZone().isEmpty() && !ZoneId.getAvailableZoneIds().contains(form.timeZone())) {
            errors.rejectValue("timeZone", "unknown");
        }
        boolean numbers = Stream.of("urgentDays", "priorityDays", "routineDays").noneMatch(errors::hasFieldErrors);
        if (numbers && !form.toValues().areTargetsInOrder()) {
            errors.rejectValue("routineDays", "order");
        }
    }

    /** Shows what differs now beside what this person wants, which can be saved over it. */
    private ModelAndView conflict(ClinicForm refused, Staff staff) {
        var now = desk.current(staff.clinicId());
        return clinicPage(HttpStatus.CONFLICT)
                .addObject("differences", now.values().to(refused.toValues()))
                .addAllObjects(new BindException(refused.on(now.version()), "form").getModel());
    }

    private ModelAndView clinicPage(HttpStatus status) {
        return new ModelAndView("settings/clinic", status)
                .addObject("spoken", desk.languages())
                .addObject("zones", ZONES);
    }

    @GetMapping("/texts/{place}/{language}")
    ModelAndView showText(
            @PathVariable String place,
            @PathVariable String language,
            @ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic) {
        var text = desk.text(clinic, place(place), language(language, clinic));
        return textPage(text, HttpStatus.OK)
                .addObject(
                        "form",
                        new TextForm(text.own().text(), "").on(text.own().version()));
    }

    /** @param preview whether the words are only to be shown as patients would read them */
    @PostMapping("/texts/{place}/{language}")
    ModelAndView write(
            @PathVariable String place,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String preview,
            @Valid @ModelAttribute("form") TextForm form,
            BindingResult errors,
            @ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var text = desk.text(clinic, place(place), language(language, clinic));
        PatientTexts.unknownPlaceholders(form.ownText()).stream()
                .sorted()
                .forEach(it -> errors.rejectValue("ownText", "placeholder", new Object[] {it}, null));
        if (errors.hasErrors()) {
            return textPage(text, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (preview != null) {
            return textPage(typed(form, text, clinic), HttpStatus.OK).addObject("preview", true);
        }
        try {
            desk.write(text.place(), text.language(), form.seen(), form.ownText(), staff);
        } catch (SettingsChangedMeanwhile e) {
            var now = desk.text(clinic, text.place(), text.language());
            return textPage(typed(form, text, clinic), HttpStatus.CONFLICT)
                    .addObject("meanwhile", now)
                    .addAllObjects(new BindException(form.on(now.own().version()), "form").getModel());
        }
        flash.addFlashAttribute("notice", "settings.text.saved");
        return new ModelAndView("redirect:/settings");
    }

    /** What was typed, as patients would read it. */
    private WrittenText typed(TextForm form, WrittenText text, ClinicProfile clinic) {
        return WrittenText.shown(
                new OwnText(form.ownText(), form.seen()), texts, clinic, text.place(), text.language());
    }

    private static ModelAndView textPage(WrittenText text, HttpStatus status) {
        return new ModelAndView("settings/text", status)
                .addObject("text", text)
                .addObject("most", TextForm.MOST)
                .addObject("placeholders", PatientTexts.PLACEHOLDERS);
    }

    private static Place place(String slug) {
        return Stream.of(Place.values())
                .filter(it -> WrittenText.slug(it).equals(slug))
                .findFirst()
                .orElseThrow(NoSuchText::new);
    }

    private static Locale language(String tag, ClinicProfile clinic) {
        return clinic.languages().stream()
                .filter(it -> it.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(NoSuchText::new);
    }

    @GetMapping("/holidays")
    ModelAndView showHolidays(
            @ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic,
            @ModelAttribute(name = "today", binding = false) LocalDate today) {
        return holidaysPage(clinic, today, HttpStatus.OK).addObject("form", HolidayForm.BLANK);
    }

    @PostMapping("/holidays")
    ModelAndView add(
            @Valid @ModelAttribute("form") HolidayForm form,
            BindingResult errors,
            @ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic,
            @ModelAttribute(name = "today", binding = false) LocalDate today,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        var day = form.day(today);
        if (day.isEmpty()) {
            errors.rejectValue("holidayDay", "unknown");
        }
        if (!errors.hasErrors() && !desk.add(new Holiday(day.orElseThrow(), form.holidayName()), staff)) {
            errors.rejectValue("holidayDay", "there");
        }
        if (errors.hasErrors()) {
            return holidaysPage(clinic, today, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        flash.addFlashAttribute("notice", "settings.holidays.added");
        return new ModelAndView("redirect:/settings/holidays");
    }

    @PostMapping("/holidays/{day}/remove")
    String remove(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @AuthenticationPrincipal Staff staff,
            RedirectAttributes flash) {
        desk.remove(day, staff);
        flash.addFlashAttribute("notice", "settings.holidays.removed");
        return "redirect:/settings/holidays";
    }

    private ModelAndView holidaysPage(ClinicProfile clinic, LocalDate today, HttpStatus status) {
        return new ModelAndView("settings/holidays", status).addObject("holidays", desk.holidays(clinic.id(), today));
    }
}
