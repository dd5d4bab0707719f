package evenfall.portal.inbox;

import evenfall.envelope.ClinicKeys;
import evenfall.envelope.EnvelopeRefused;
import evenfall.portal.casefile.Correspondence;
import evenfall.portal.settings.Deadlines;
import evenfall.submission.Message;
import evenfall.submission.SubmissionJson;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/** Puts what patients send after the form to their cases, once, however many portals are at it. */
@Service
class MessageInbox {

    private final UnopenedMessages unopened;

    private final ClinicKeys keys;

    private final Correspondence correspondence;

    private final Deadlines deadlines;

    private final EnvelopeOffice office;

    MessageInbox(
            UnopenedMessages unopened,
            ClinicKeys keys,
            Correspondence correspondence,
            Deadlines deadlines,
            EnvelopeOffice office) {
        this.unopened = unopened;
        this.keys = keys;
        this.correspondence = correspondence;
        this.deadlines = deadlines;
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
                deadlines.after(received, sealed.key().clinicId()),
                EnvelopeOffice.INBOX);
    }
}
