package evenfall.portal.inbox;

import evenfall.envelope.ClinicKeys;
import evenfall.envelope.EnvelopeContext;
import evenfall.envelope.EnvelopeRefused;
import evenfall.portal.inbox.Opening.Opened;
import evenfall.portal.inbox.Opening.Refused;
import evenfall.portal.protocol.Protocols;
import evenfall.submission.Submission;
import evenfall.submission.SubmissionJson;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Opens envelopes and judges what is in them; touches nothing else. */
@Component
class EnvelopeOpener {

    private final ClinicKeys keys;

    private final Protocols protocols;

    EnvelopeOpener(ClinicKeys keys, Protocols protocols) {
        this.keys = keys;
        this.protocols = protocols;
    }

    Opening open(UnopenedSubmission sealed) {
        try {
            var submission = SubmissionJson.read(sealed.open(keys), Submission.class);
            return isAsTheEnvelopeSays(submission, sealed.envelope())
                    ? judged(submission)
                    : new Refused(RefusalReason.CONTENT);
        } catch (EnvelopeRefused e) {
            return new Refused(RefusalReason.SEAL);
        } catch (JacksonException e) {
            return new Refused(RefusalReason.CONTENT);
        }
    }

    private Opening judged(Submission submission) {
        return protocols
                .find(submission.protocol(), submission.protocolVersion())
                .<Opening>map(it -> new Opened(
                        submission,
                        it.assess(submission.answers(), LocalDate.ofInstant(submission.sentAt(), ZoneOffset.UTC))))
                .orElseGet(() -> new Refused(RefusalReason.PROTOCOL));
    }

    private static boolean isAsTheEnvelopeSays(Submission submission, EnvelopeContext envelope) {
        return submission.id().equals(envelope.submission())
                && submission.clinicId().equals(envelope.clinic())
                && submission.protocol().equals(envelope.protocol())
                && submission.protocolVersion().equals(envelope.protocolVersion())
                && submission.language().equals(envelope.language());
    }
}
