package evenfall.envelope;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a clinic gives a patient to begin: 80 random bits, written like a {@link ResumeCode}. Neither side keeps it; what
 * is kept are hashes, which nobody can try out without the code.
 *
 * @param code the bits and how people read and type them
 */
public record InvitationCode(ResumeCode code) {

    public static InvitationCode random() {
        return new InvitationCode(ResumeCode.random());
    }

    /** Reads a code as people type it, see {@link ResumeCode#parse}. */
    public static Optional<InvitationCode> parse(String typed) {
        return ResumeCode.parse(typed).map(InvitationCode::new);
    }

    /** Under what the invitation is found, 32 bytes. */
    public byte[] hash() {
        return sha256("invitation:" + code.characters());
    }

    /** What shows that whoever has the code is the person who was invited, 32 bytes. */
    public byte[] proof(LocalDate born) {
        return sha256("invitation:" + code.characters() + ':' + born);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "[invitation code]";
    }
}
