package evenfall.envelope;

import java.security.GeneralSecurityException;

/** Something could not be sealed or opened with these keys, in this context. It never says what was inside. */
public final class EnvelopeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EnvelopeRefused(GeneralSecurityException cause) {
        super("This envelope does not open here, or could not be sealed", cause);
    }

    static <T> T unless(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (GeneralSecurityException e) {
            throw new EnvelopeRefused(e);
        }
    }

    interface Attempt<T> {

        T run() throws GeneralSecurityException;
    }
}
