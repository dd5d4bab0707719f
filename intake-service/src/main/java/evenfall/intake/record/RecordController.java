package evenfall.intake.record;

import evenfall.envelope.ResumeCode;
import evenfall.intake.afterwards.Standing;
import evenfall.intake.afterwards.Standings;
import evenfall.intake.interview.ConsentText;
import evenfall.intake.interview.Said;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows patients what they sent and who opened it, and gives it to them to keep. */
@Controller
@RequestMapping("/record")
class RecordController {

    private static final MediaType FHIR = MediaType.parseMediaType("application/fhir+json");

    private final Standings standings;

    private final OwnCopy copy;

    private final MessageSource messages;

    RecordController(Standings standings, OwnCopy copy, MessageSource messages) {
        this.standings = standings;
        this.copy = copy;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(ResumeCode code) {
        var standing = standings.get(code);
        var said = Said.in(standing.clinic().language(), messages);
        return new ModelAndView("record/record")
                .addObject("clinic", standing.clinic())
                .addObject("standing", standing)
                .addObject("submission", standing.receipt().submission())
                .addObject(
                        "agreedToThis",
                        ConsentText.isCurrent(standing.receipt().submission().consent()))
                .addObject("zone", standing.clinic().profile().timeZone())
                .addObject("parts", new OwnAnswers(standing, said).parts());
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(ResumeCode code) {
        var standing = standings.get(code);
        return download(standing, "pdf", MediaType.APPLICATION_PDF, copy.pdf(standing));
    }

    @GetMapping("/fhir")
    ResponseEntity<byte[]> fhir(ResumeCode code) {
        var standing = standings.get(code);
        return download(
                standing, "json", FHIR, QuestionnaireResponse.of(standing).json());
    }

    /** The name says nothing of what is in it: it may lie on a shared computer. */
    private static ResponseEntity<byte[]> download(Standing standing, String ending, MediaType type, byte[] content) {
        var name = ContentDisposition.attachment()
                .filename("%s.%s".formatted(standing.receipt().reference(), ending))
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
