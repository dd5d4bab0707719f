package evenfall.envelope;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * What the link to a letter carries: 160 random bits as 32 small letters and digits. Alone it opens nothing; it finds the
 * letter that a {@link HandoverCode} opens.
 */
public record HandoverToken(String characters) {

    private static final int LENGTH = 32;

    /**
     * Takes the token as the link carries it.
     *
     * @throws IllegalArgumentException if these are not 32 characters of the alphabet; the message does not repeat them
     */
    public HandoverToken {
        if (!isToken(characters)) {
            throw new IllegalArgumentException("Not a token");
        }
    }

    private static boolean isToken(String characters) {
        return characters.equals(characters.toLowerCase(Locale.ROOT))
                && CodeAlphabet.isCanonical(characters.toUpperCase(Locale.ROOT), LENGTH);
    }

    public static HandoverToken random() {
        return new HandoverToken(CodeAlphabet.random(LENGTH).toLowerCase(Locale.ROOT));
    }

    /** Reads a token out of a link. */
    public static Optional<HandoverToken> parse(String characters) {
        return isToken(characters) ? Optional.of(new HandoverToken(characters)) : Optional.empty();
    }

    /** Under what the letter is found, 32 bytes. */
    public byte[] hash() {
        return sha256(("handover:" + characters).getBytes(US_ASCII));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "[handover token]";
    }
}
