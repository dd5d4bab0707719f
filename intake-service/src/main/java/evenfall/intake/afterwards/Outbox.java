package evenfall.intake.afterwards;

import evenfall.envelope.MessageContext;
import evenfall.envelope.ResumeCode;
import evenfall.intake.clinic.Clinics;
import evenfall.intake.draft.DraftDesk;
import evenfall.intake.draft.Receipt;
import evenfall.submission.Message;
import evenfall.submission.SubmissionJson;
import evenfall.support.audit.Actor;
import evenfall.support.audit.AuditTrail;
import evenfall.support.audit.Subject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the clinic what a patient adds to the form: sealed, and noted in the patient's own copy, both or neither. */
@Service
public class Outbox {

    private final DraftDesk drafts;

    private final Clinics clinics;

    private final SealedMessages messages;

    private final AuditTrail audit;

    Outbox(DraftDesk drafts, Clinics clinics, SealedMessages messages, AuditTrail audit) {
        this.drafts = drafts;
        this.clinics = clinics;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * Sends what is to be said, in view of the receipt as it is now; what changes nothing in it was sent before and is
     * not sent again.
     *
     * @param say what is to be sent
     */
    @Transactional
    public Receipt send(ResumeCode code, Function<Receipt, Stream<Message>> say) {
        return send(code, say, UnaryOperator.identity());
    }

    /**
     * Sends, and notes something beside it.
     *
     * @param note what else is to be noted in the receipt if something was sent
     */
    @Transactional
    public Receipt send(ResumeCode code, Function<Receipt, Stream<Message>> say, UnaryOperator<Receipt> note) {
        return drafts.changeReceipt(code, before -> {
            var after = before;
            for (var message : say.apply(before).toList()) {
                after = handed(after, message);
            }
            return after.equals(before) ? before : note.apply(after);
        });
    }

    private Receipt handed(Receipt before, Message message) {
        var after = before.with(message);
        if (!after.equals(before)) {
            hand(before, message);
        }
        return after;
    }

    private void hand(Receipt receipt, Message message) {
        var context = new MessageContext(
                UUID.randomUUID(), receipt.clinicId(), receipt.submission().id(), message.at());
        var seal = clinics.get(receipt.clinicId(), receipt.language()).profile().seal();
        messages.add(context, seal.seal(SubmissionJson.write(message), context));
        audit(receipt, message);
    }

    /** The diary grows with every tap; its entries are counted by whoever receives them. */
    private void audit(Receipt receipt, Message message) {
        switch (message) {
            case Message.Amendment _ -> audit(receipt, "answers-amended", Map.of());
            case Message.Wish(var wanted, var _) -> audit(receipt, "wish-sent", Map.of("wanted", wanted));
            case Message.Visit(var _, var tookPlace, var _) ->
                audit(receipt, "visit-told", Map.of("tookPlace", tookPlace));
            case Message.Diary _ -> {}
        }
    }

    private void audit(Receipt receipt, String action, Map<String, ?> detail) {
        var about = new Subject("submission", receipt.submission().id());
        audit.append(receipt.clinicId(), new Actor.Patient(), action, about, detail);
    }
}
