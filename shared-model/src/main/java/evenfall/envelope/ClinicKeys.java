package evenfall.envelope;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.security.GeneralSecurityException;

/** A clinic's private keys: they open what was sealed for the clinic, by the newest key or an older one. */
public final class ClinicKeys {

    private final KeysetHandle keyset;

    private final HybridDecrypt decrypt;

    ClinicKeys(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.decrypt = keyset.getPrimitive(HybridConfig2026.get(), HybridDecrypt.class);
    }

    /**
     * Opens a submission.
     *
     * @throws EnvelopeRefused if it was sealed for another clinic or context, or somebody changed it
     */
    public byte[] open(byte[] sealed, EnvelopeContext context) {
        return reveal(sealed, context);
    }

    /**
     * Opens what a patient sent after the form.
     *
     * @throws EnvelopeRefused if it was sealed for another clinic or context, or somebody changed it
     */
    public byte[] open(byte[] sealed, MessageContext context) {
        return reveal(sealed, context);
    }

    /**
     * Opens what a receiving service answered.
     *
     * @throws EnvelopeRefused if it was sealed for another clinic or context, or somebody changed it
     */
    public byte[] open(byte[] sealed, ServiceAnswerContext context) {
        return reveal(sealed, context);
    }

    private byte[] reveal(byte[] sealed, SealContext context) {
        return EnvelopeRefused.unless(() -> decrypt.decrypt(sealed, context.bytes()));
    }

    /** Whether these are the keys for which that public key seals. */
    public boolean belongTo(ClinicSeal seal) {
        try {
            decrypt.decrypt(seal.probe(), new byte[0]);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    public ClinicSeal publicKey() {
        return EnvelopeRefused.unless(() -> new ClinicSeal(keyset.getPublicKeysetHandle()));
    }
}
