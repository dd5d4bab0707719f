package evenfall.envelope;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.security.GeneralSecurityException;

/**
 * The public half of what a code opens. A patient's travels with the form, so that the clinic can reply to it; that of a
 * handover stays with the clinic, which seals to it what the receiving service is to know.
 */
public final class ReplySeal {

    private final KeysetHandle keyset;

    private final HybridEncrypt encrypt;

    ReplySeal(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.encrypt = keyset.getPrimitive(HybridConfig2026.get(), HybridEncrypt.class);
    }

    /**
     * Reads what a form carried.
     *
     * @throws EnvelopeRefused if it is none
     */
    public static ReplySeal parse(String json) {
        return EnvelopeRefused.unless(
                () -> new ReplySeal(TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json, HybridConfig2026.get())));
    }

    public byte[] seal(byte[] reply, ReplyContext context) {
        return EnvelopeRefused.unless(() -> encrypt.encrypt(reply, context.bytes()));
    }

    public byte[] seal(byte[] content, HandoverContext context) {
        return EnvelopeRefused.unless(() -> encrypt.encrypt(content, context.bytes()));
    }

    /** As a form carries it. */
    public String json() {
        return EnvelopeRefused.unless(
                () -> TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(keyset, HybridConfig2026.get()));
    }
}
