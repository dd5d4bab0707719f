package evenfall.support.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret in an invitation link: 256 random bits, of which the database keeps a hash. Whoever has it becomes the
 * invited person, so it never prints itself.
 */
public record InvitationToken(String text) {

    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    public static InvitationToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What the database keeps. The token is random, so a plain hash is as good as a slow one. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The link to hand over. It stands in the query, which no access log of ours keeps. */
    public URI link(URI portal) {
        return portal.resolve("/invitation?token=" + text);
    }

    @Override
    public String toString() {
        return "[invitation token]";
    }
}
