package evenfall.portal.referral;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A letter as it was signed, in PDF. It is rendered once: whoever looks at it later sees the very same. */
final class Letter {

    private final byte[] pdf;

    Letter(byte[] pdf) {
        this.pdf = pdf.clone();
    }

    byte[] pdf() {
        return pdf.clone();
    }

    /** What the audit trail keeps to prove it. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
