package evenfall.intake.afterwards;

import evenfall.envelope.ResumeCode;
import evenfall.form.PageReading;
import evenfall.intake.draft.Receipt;
import evenfall.submission.AdviceShown;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what a patient answers to questions back, once, and notes which safety advice follows from it. */
@Service
class QuestionsBack {

    private final Outbox outbox;

    private final AuditTrail audit;

    private final Clock clock;

    QuestionsBack(Outbox outbox, AuditTrail audit, Clock clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void answer(ResumeCode code, AskedBack back, PageReading reading) {
        var amendment = back.answeredBy(reading, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var advice = back.adviceNew(amendment);
        outbox.send(code, _ -> Stream.of(amendment), receipt -> advised(receipt, advice));
    }

    private Receipt advised(Receipt receipt, List<AdviceShown> advice) {
        if (!advice.isEmpty()) {
            audit.append(
                    receipt.clinicId(),
                    new Actor.Patient(),
                    "advice-shown",
                    new Subject("submission", receipt.submission().id()),
                    Map.of("rules", advice.stream().map(AdviceShown::rule).toList()));
        }
        return receipt.advised(advice);
    }
}
