package evenfall.intake.record;

import evenfall.envelope.ResumeCode;
import evenfall.intake.afterwards.Outbox;
import evenfall.intake.afterwards.Standings;
import evenfall.submission.Message;
import evenfall.submission.Message.Wanted;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes back consent, or asks for erasure: says first what that does and what it does not, and is sent once. */
@Controller
@RequestMapping("/record/{wish:withdraw|erase}")
class WishController {

    private final Standings standings;

    private final Outbox outbox;

    private final Clock clock;

    WishController(Standings standings, Outbox outbox, Clock clock) {
        this.standings = standings;
        this.outbox = outbox;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(ResumeCode code, @PathVariable String wish) {
        var standing = standings.get(code);
        var wanted = wanted(wish);
        return new ModelAndView("record/wish")
                .addObject("clinic", standing.clinic())
                .addObject("zone", standing.clinic().profile().timeZone())
                .addObject("wish", wish)
                .addObject("sent", standing.receipt().wish(wanted).orElse(null))
                .addObject("answer", standing.answerTo(wanted).orElse(null));
    }

    @PostMapping
    String send(ResumeCode code, @PathVariable String wish) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        outbox.send(code, _ -> Stream.of(new Message.Wish(wanted(wish), now)));
        return "redirect:/record/" + wish;
    }

    private static Wanted wanted(String wish) {
        return wish.equals("erase") ? Wanted.ERASE : Wanted.WITHDRAW_CONSENT;
    }
}
