package evenfall.envelope;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/** Finds and opens the one draft that belongs to a resume code. */
public final class DraftKey {

    static final int BYTES = 32;

    private final byte[] lookup;

    private final Aead aead;

    private final byte[] replySecret;

    private DraftKey(byte[] lookup, Aead aead, byte[] replySecret) {
        this.lookup = lookup;
        this.aead = aead;
        this.replySecret = replySecret;
    }

    static DraftKey derive(Prf secret, ResumeCode code) {
        return EnvelopeRefused.unless(() -> new DraftKey(
                secret.compute(label("draft lookup", code), BYTES),
                aead(secret.compute(label("draft seal", code), BYTES)),
                secret.compute(label("reply seal", code), BYTES)));
    }

    private static byte[] label(String purpose, ResumeCode code) {
        return (purpose + ':' + code.characters()).getBytes(US_ASCII);
    }

    @AccessesPartialKey
    static Aead aead(byte[] secret) throws GeneralSecurityException {
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        var key = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .setConfiguration(AeadConfig2026.get())
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    /** A keyed hash of the code: the name under which the database keeps the draft, 32 bytes. */
    public byte[] lookup() {
        return lookup.clone();
    }

    /** Seals a draft so that it opens under this {@link #lookup} only. */
    public byte[] seal(byte[] draft) {
        return EnvelopeRefused.unless(() -> aead.encrypt(draft, lookup));
    }

    /**
     * Opens a draft.
     *
     * @throws EnvelopeRefused if another code or server secret sealed it, or somebody changed it
     */
    public byte[] open(byte[] sealed) {
        return EnvelopeRefused.unless(() -> aead.decrypt(sealed, lookup));
    }

    /**
     * Opens what the clinic replies to whatever was sent from this draft. The key is made only here: it takes longer than
     * all the others, and a page that is saved has no use for it.
     */
    public ReplyKey replies() {
        return EnvelopeRefused.unless(() -> ReplyKey.from(replySecret));
    }
}
