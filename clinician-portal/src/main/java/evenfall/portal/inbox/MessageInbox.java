package evenfall.portal.inbox;

import evenfall.assessment.Level;
import evenfall.envelope.ClinicKeys;
import evenfall.envelope.EnvelopeRefused;
import evenfall.portal.casefile.Correspondence;
import evenfall.submission.Message;
import evenfall.submission.SubmissionJson;
import evenfall.support.clinic.ClinicProfiles;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/** Puts what patients send after the form to their cases, once, however many portals are at it. */
@Service
class MessageInbox {

    private final UnopenedMessages unopened;

    private final ClinicKeys keys;

    private final Correspondence correspondence;

    private final ClinicProfiles clinics;

    private final EnvelopeOffice office;

    MessageInbox(
            UnopenedMessages unopened,
            ClinicKeys keys,
            Correspondence correspondence,
            ClinicProfiles clinics,
            EnvelopeOffice office) {
        this.unopened = unopened;
        this.keys = keys;
        this.correspondence = correspondence;
        this.clinics = clinics;
        this.office = office;
    }

    void openAll() {
        unopened.waiting().forEach(it -> office.openUnlessItFails(it, unopened::take, this::open));
    }

    private void open(UnopenedMessage sealed) {
        try {
            var message = SubmissionJson.read(sealed.open(keys), Message.class);
            if (receive(sealed, message)) {
                office.markOpened(sealed.key());
            } else {
                office.refuse(sealed.key(), RefusalReason.CONTENT);
            }
        } catch (EnvelopeRefused e) {
            office.refuse(sealed.key(), RefusalReason.SEAL);
        } catch (JacksonException e) {
            office.refuse(sealed.key(), RefusalReason.CONTENT);
        }
    }

    private boolean receive(UnopenedMessage sealed, Message message) {
        var received = sealed.envelope().time();
        return correspondence.receive(
                sealed.about(),
                sealed.key().id(),
                message,
                received,
                due(received, sealed.key().clinicId()),
                EnvelopeOffice.INBOX);
    }

    private Function<Level, Instant> due(Instant received, UUID clinicId) {
        var clinic = clinics.find(clinicId).orElseThrow();
        return level -> clinic.due(level, received);
    }
}
