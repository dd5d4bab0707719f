package evenfall.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Names what is searched for by keyed hashes: whoever has the database alone can neither read a name from one nor try
 * names out, and the same name is another hash at another clinic and in another field.
 */
public final class SearchKeys {

    private static final int BYTES = 16;

    private final List<Prf> newestFirst;

    SearchKeys(KeysetHandle keyset) throws GeneralSecurityException {
        var set = keyset.getPrimitive(PrfConfig2026.get(), PrfSet.class);
        var secrets = new ArrayList<>(List.of(set.getPrfs().get(set.getPrimaryId())));
        set.getPrfs().forEach((id, secret) -> {
            if (id != set.getPrimaryId()) {
                secrets.add(secret);
            }
        });
        this.newestFirst = List.copyOf(secrets);
    }

    /** What is written down from now on, 16 bytes. */
    public byte[] hash(UUID clinic, String field, String value) {
        return hash(newestFirst.getFirst(), clinic, field, value);
    }

    /** Everything the same may have been written down as before the keys were last rotated, the present hash first. */
    public List<byte[]> candidates(UUID clinic, String field, String value) {
        return newestFirst.stream().map(it -> hash(it, clinic, field, value)).toList();
    }

    private static byte[] hash(Prf secret, UUID clinic, String field, String value) {
        var label = new ByteArrayOutputStream();
        for (var part : List.of(clinic.toString(), field, value)) {
            var bytes = part.getBytes(UTF_8);
            label.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            label.writeBytes(bytes);
        }
        return EnvelopeRefused.unless(() -> secret.compute(label.toByteArray(), BYTES));
    }
}
