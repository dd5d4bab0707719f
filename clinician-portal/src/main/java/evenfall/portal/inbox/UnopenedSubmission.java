package evenfall.portal.inbox;

import evenfall.envelope.ClinicKeys;
import evenfall.envelope.EnvelopeContext;

/** A submission as it lies in the inbox: sealed, with what stands on the envelope. */
final class UnopenedSubmission {

    private final EnvelopeContext envelope;

    private final byte[] sealed;

    UnopenedSubmission(EnvelopeContext envelope, byte[] sealed) {
        this.envelope = envelope;
        this.sealed = sealed;
    }

    EnvelopeContext envelope() {
        return envelope;
    }

    EnvelopeKey key() {
        return new EnvelopeKey(EnvelopeKind.SUBMISSION, envelope.clinic(), envelope.submission());
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
