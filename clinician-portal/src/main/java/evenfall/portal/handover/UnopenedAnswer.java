package evenfall.portal.handover;

import evenfall.envelope.ClinicKeys;
import evenfall.envelope.ServiceAnswerContext;
import evenfall.envelope.ServiceAnswerContext.Part;
import evenfall.portal.referral.ReferralKey;
import org.jspecify.annotations.Nullable;

/** What a receiving service answered, as it lies there: sealed, with the referral that it is about. */
final class UnopenedAnswer {

    private final ServiceAnswerContext envelope;

    private final ReferralKey about;

    private final byte[] sealed;

    private final byte @Nullable [] document;

    UnopenedAnswer(ServiceAnswerContext envelope, ReferralKey about, byte[] sealed, byte @Nullable [] document) {
        this.envelope = envelope;
        this.about = about;
        this.sealed = sealed;
        this.document = document;
    }

    ServiceAnswerContext envelope() {
        return envelope;
    }

    ReferralKey about() {
        return about;
    }

    /** @throws evenfall.envelope.EnvelopeRefused if it was not sealed for these keys, or is not what its envelope says */
    byte[] words(ClinicKeys keys) {
        return keys.open(sealed, envelope.of(document == null ? Part.WORDS : Part.WORDS_OF_DOCUMENT));
    }

    /** @throws evenfall.envelope.EnvelopeRefused if it was not sealed for these keys, or is not what its envelope says */
    byte @Nullable [] document(ClinicKeys keys) {
        return document == null ? null : keys.open(document, envelope.of(Part.DOCUMENT));
    }
}
