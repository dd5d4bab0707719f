package evenfall.envelope;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Opens one letter that was handed over. It follows from the link's token and the code told apart from it, and from
 * neither alone. It takes a fifth of a second to make: whoever has the database and somebody's link would have to spend as
 * long on each of 2<sup>40</sup> codes.
 */
public final class HandoverKey {

    /** As OWASP advises for this function. */
    private static final int ROUNDS = 210_000;

    private static final int BYTES = 32;

    private final byte[] secret;

    private final byte[] proof;

    private final ReplyKey key;

    private HandoverKey(byte[] secret) {
        this.secret = secret;
        this.proof = HandoverToken.sha256(Arrays.copyOfRange(secret, BYTES, 2 * BYTES));
        this.key = EnvelopeRefused.unless(() -> ReplyKey.from(Arrays.copyOf(secret, BYTES)));
    }

    /** Makes the key, slowly. */
    public static HandoverKey derive(HandoverToken token, HandoverCode code) {
        return new HandoverKey(EnvelopeRefused.unless(() -> slowly(token, code)));
    }

    /** The key as it was made before, see {@link #secret}. */
    public static HandoverKey of(byte[] secret) {
        if (secret.length != 2 * BYTES) {
            throw new EnvelopeRefused(new GeneralSecurityException("No key"));
        }
        return new HandoverKey(secret.clone());
    }

    private static byte[] slowly(HandoverToken token, HandoverCode code) throws GeneralSecurityException {
        var salt = ("handover:" + token.characters()).getBytes(US_ASCII);
        var work = new PBEKeySpec(code.characters().toCharArray(), salt, ROUNDS, 2 * BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(work)
                    .getEncoded();
        } finally {
            work.clearPassword();
        }
    }

    /** What shows that the code was right, 32 bytes. The database keeps it. */
    public byte[] proof() {
        return proof.clone();
    }

    /** The key itself, to be sealed and not to be kept. */
    public byte[] secret() {
        return secret.clone();
    }

    /**
     * Opens what the clinic handed over.
     *
     * @throws EnvelopeRefused if it was sealed for another link or context, or somebody changed it
     */
    public byte[] open(byte[] sealed, HandoverContext context) {
        return key.open(sealed, context);
    }

    /** What the clinic keeps, to seal later what has changed. */
    public ReplySeal seal() {
        return key.seal();
    }
}
