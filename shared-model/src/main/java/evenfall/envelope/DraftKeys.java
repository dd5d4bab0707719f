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
        return open(sealed, lookup, DraftKeys::addresses);
    }

    /**
     * Seals what a browser is given to carry, so that it can neither read nor make one.
     *
     * @param about what it belongs to; it opens beside nothing else
     */
    public byte[] sealVisit(byte[] visit, byte[] about) {
        return EnvelopeRefused.unless(() -> visits(secrets.getFirst()).encrypt(visit, about));
    }

    /**
     * Opens what a browser brought back.
     *
     * @throws EnvelopeRefused if another server secret sealed it, it belongs to something else, or somebody changed it
     */
    public byte[] openVisit(byte[] sealed, byte[] about) {
        return open(sealed, about, DraftKeys::visits);
    }

    private byte[] open(byte[] sealed, byte[] about, Derivation derivation) {
        GeneralSecurityException last = new GeneralSecurityException("No key");
        for (var secret : secrets) {
            try {
                return derivation.from(secret).decrypt(sealed, about);
            } catch (GeneralSecurityException e) {
                last = e;
            }
        }
        throw new EnvelopeRefused(last);
    }

    private interface Derivation {

        Aead from(Prf secret) throws GeneralSecurityException;
    }

    private static Aead visits(Prf secret) throws GeneralSecurityException {
        return DraftKey.aead(secret.compute("handover visit".getBytes(US_ASCII), DraftKey.BYTES));
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
