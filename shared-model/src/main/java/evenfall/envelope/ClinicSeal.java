package evenfall.envelope;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.security.GeneralSecurityException;

/** A clinic's public key. It closes submissions for that clinic and opens none, not even those it closed. */
public final class ClinicSeal {

    private final KeysetHandle keyset;

    private final HybridEncrypt encrypt;

    ClinicSeal(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.encrypt = keyset.getPrimitive(HybridConfig2026.get(), HybridEncrypt.class);
    }

    /**
     * Reads a public keyset from the clinic's settings.
     *
     * @throws EnvelopeRefused if it is none
     */
    public static ClinicSeal parse(String json) {
        return EnvelopeRefused.unless(
                () -> new ClinicSeal(TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json, HybridConfig2026.get())));
    }

    public byte[] seal(byte[] submission, EnvelopeContext context) {
        return close(submission, context);
    }

    public byte[] seal(byte[] message, MessageContext context) {
        return close(message, context);
    }

    public byte[] seal(byte[] answer, ServiceAnswerContext context) {
        return close(answer, context);
    }

    private byte[] close(byte[] content, SealContext context) {
        return EnvelopeRefused.unless(() -> encrypt.encrypt(content, context.bytes()));
    }

    /** An empty envelope, to see who can open it. */
    byte[] probe() {
        return EnvelopeRefused.unless(() -> encrypt.encrypt(new byte[0], new byte[0]));
    }

    /** The public keyset, as the clinic's settings keep it. */
    public String json() {
        return EnvelopeRefused.unless(
                () -> TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(keyset, HybridConfig2026.get()));
    }
}
