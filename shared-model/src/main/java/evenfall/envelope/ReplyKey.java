package evenfall.envelope;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.subtle.X25519;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/** Opens what a clinic replied, or handed over, to whoever has the code. */
public final class ReplyKey {

    /** The keyset holds this key alone, and every time the same. */
    private static final int KEY_ID = 1;

    private final KeysetHandle keyset;

    private final HybridDecrypt decrypt;

    private ReplyKey(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.decrypt = keyset.getPrimitive(HybridConfig2026.get(), HybridDecrypt.class);
    }

    @AccessesPartialKey
    static ReplyKey from(byte[] secret) throws GeneralSecurityException {
        var publicKey = HpkePublicKey.create(
                (HpkeParameters) KeyPurpose.CLINIC.parameters(),
                Bytes.copyFrom(X25519.publicFromPrivate(secret)),
                KEY_ID);
        var key = HpkePrivateKey.create(publicKey, SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()));
        return new ReplyKey(KeysetHandle.newBuilder()
                .setConfiguration(HybridConfig2026.get())
                .addEntry(KeysetHandle.importKey(key).withFixedId(KEY_ID).makePrimary())
                .build());
    }

    /**
     * Opens a reply.
     *
     * @throws EnvelopeRefused if it was sealed for another code or context, or somebody changed it
     */
    public byte[] open(byte[] sealed, ReplyContext context) {
        return EnvelopeRefused.unless(() -> decrypt.decrypt(sealed, context.bytes()));
    }

    /**
     * Opens what a clinic handed over.
     *
     * @throws EnvelopeRefused if it was sealed for another link, code or context, or somebody changed it
     */
    public byte[] open(byte[] sealed, HandoverContext context) {
        return EnvelopeRefused.unless(() -> decrypt.decrypt(sealed, context.bytes()));
    }

    /** What the form carries, so that the clinic can reply. */
    public ReplySeal seal() {
        return EnvelopeRefused.unless(() -> new ReplySeal(keyset.getPublicKeysetHandle()));
    }
}
