package evenfall.intake.afterwards;

import evenfall.envelope.ResumeCode;
import evenfall.submission.Message;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hears from the patient whether a visit took place. */
@Controller
class VisitController {

    private final Standings standings;

    private final Outbox outbox;

    private final Clock clock;

    VisitController(Standings standings, Outbox outbox, Clock clock) {
        this.standings = standings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Only what was asked is sent: said twice, or of a visit that is not over, it changes nothing. */
    @PostMapping("/visits/{referral}")
    String tell(ResumeCode code, @PathVariable UUID referral, @RequestParam boolean tookPlace) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var standing = standings.get(code);
        boolean asked = standing.referrals().stream()
                .anyMatch(it -> it.id().equals(referral) && standing.isVisitAsked(it, now));
        if (asked) {
            outbox.send(code, _ -> Stream.of(new Message.Visit(referral, tookPlace, now)));
        }
        return "redirect:/status";
    }
}
