package evenfall.portal.inbox;

import evenfall.envelope.ClinicKeys;
import evenfall.envelope.MessageContext;
import evenfall.portal.casefile.CaseKey;

/** What a patient sent after the form, as it lies in the inbox: sealed, with the case that it follows. */
final class UnopenedMessage {

    private final MessageContext envelope;

    private final CaseKey about;

    private final byte[] sealed;

    UnopenedMessage(MessageContext envelope, CaseKey about, byte[] sealed) {
        this.envelope = envelope;
        this.about = about;
        this.sealed = sealed;
    }

    MessageContext envelope() {
        return envelope;
    }

    EnvelopeKey key() {
        return new EnvelopeKey(EnvelopeKind.MESSAGE, envelope.clinic(), envelope.message());
    }

    CaseKey about() {
        return about;
    }

    /**
     * Opens it.
     *
     * @throws evenfall.envelope.EnvelopeRefused if it was not sealed for these keys, or is not what its envelope says
     */
    byte[] open(ClinicKeys keys) {
        return keys.open(sealed, envelope);
    }
}
