package evenfall.envelope;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * The intake server's half of what opens a draft; the patient's resume code is the other half, and neither opens it
 * alone.
 */
public final class DraftKeys {

    private final List<Prf> secrets;

    DraftKeys(KeysetHandle keyset) throws GeneralSecurityException {
        var set = keyset.getPrimitive(PrfConfig2026.get(), PrfSet.class);
        var newestFirst = new ArrayList<>(List.of(set.getPrfs().get(set.getPrimaryId())));
        set.getPrfs().forEach((id, secret) -> {
            if (id != set.getPrimaryId()) {
                newestFirst.add(secret);
            }
        });
        this.secrets = List.copyOf(newestFirst);
    }

    /**
     * Seals a mail address that is needed while the patient and their code are away.
     *
     * @param lookup of the draft it belongs to; it opens beside no other
     */
    public byte[] sealAddress(byte[] address, byte[] lookup) {
        return EnvelopeRefused.unless(() -> addresses(secrets.getFirst()).encrypt(address, lookup));
    }

    /**
     * Opens a mail address.
     *
     * @throws EnvelopeRefused if another server secret sealed it, it belongs to another draft, or somebody changed it
     */
    public byte[] openAddress(byte[] sealed, byte[] lookup) {
        GeneralSecurityException last = new GeneralSecurityException("No key");
        for (var secret : secrets) {
            try {
                return addresses(secret).decrypt(sealed, lookup);
            } catch (GeneralSecurityException e) {
                last = e;
            }
        }
        throw new EnvelopeRefused(last);
    }

    private static Aead addresses(Prf secret) throws GeneralSecurityException {
        return DraftKey.aead(secret.compute("reminder address".getBytes(US_ASCII), DraftKey.BYTES));
    }

    /** The key that seals this draft from now on. */
    public DraftKey key(ResumeCode code) {
        return DraftKey.derive(secrets.getFirst(), code);
    }

    /** Every key this draft may have been sealed with before the secret was last rotated, the present one first. */
    public List<DraftKey> candidates(ResumeCode code) {
        return secrets.stream().map(secret -> DraftKey.derive(secret, code)).toList();
    }
}
