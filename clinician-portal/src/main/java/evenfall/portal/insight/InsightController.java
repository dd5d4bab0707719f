package evenfall.portal.insight;

import evenfall.portal.security.Staff;
import evenfall.support.clinic.ClinicProfile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the clinic is doing, on a page and as files. */
@Controller
@RequestMapping("/insight")
class InsightController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final InsightDesk desk;

    InsightController(InsightDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            @ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic,
            @ModelAttribute(name = "today", binding = false) LocalDate today,
            @AuthenticationPrincipal Staff staff) {
        return form.period(today, errors)
                .map(it -> page(it, desk.show(clinic, it, staff), today))
                .orElseGet(() -> new ModelAndView("insight/insight", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("usual", Period.usual(today)));
    }

    private static ModelAndView page(Period period, List<Drawing> drawings, LocalDate today) {
        var shown = PeriodForm.of(period);
        return new ModelAndView("insight/insight")
                .addAllObjects(new BeanPropertyBindingResult(shown, "form").getModel())
                .addObject("period", period)
                .addObject("usual", Period.usual(today))
                .addObject("drawings", drawings);
    }

    /** A period that is none was not chosen on the page, so nobody has typed anything that they would want back. */
    @GetMapping("/{figure}/table.csv")
    ResponseEntity<byte[]> export(
            @PathVariable("figure") String code,
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            @ModelAttribute(name = "clinic", binding = false) ClinicProfile clinic,
            @ModelAttribute(name = "today", binding = false) LocalDate today,
            @AuthenticationPrincipal Staff staff) {
        var figure = FigureName.of(code).orElseThrow(NoSuchFigure::new);
        return form.period(today, errors)
                .map(it -> file(figure, it, desk.handOut(figure, clinic, it, staff)))
                .orElseGet(() -> ResponseEntity.unprocessableContent().build());
    }

    private static ResponseEntity<byte[]> file(FigureName figure, Period period, Sheet sheet) {
        var name = "evenfall-%s-%s-%s.csv".formatted(figure.code(), period.from(), period.until());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(CSV)
                .body(Csv.of(sheet));
    }
}
