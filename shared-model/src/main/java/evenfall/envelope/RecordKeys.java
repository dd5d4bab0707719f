package evenfall.envelope;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.security.GeneralSecurityException;

/** The keys of the encrypted columns: what identifies a person, and every word written by or about one. */
public final class RecordKeys {

    private final Aead aead;

    RecordKeys(KeysetHandle keyset) throws GeneralSecurityException {
        this.aead = keyset.getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    /**
     * Seals the content of a column.
     *
     * @param associatedData where it belongs, in the clear; it opens nowhere else
     */
    public byte[] seal(byte[] content, byte[] associatedData) {
        return EnvelopeRefused.unless(() -> aead.encrypt(content, associatedData));
    }

    /**
     * Opens the content of a column.
     *
     * @throws EnvelopeRefused if other keys sealed it, it belongs elsewhere, or somebody changed it
     */
    public byte[] open(byte[] sealed, byte[] associatedData) {
        return EnvelopeRefused.unless(() -> aead.decrypt(sealed, associatedData));
    }
}
