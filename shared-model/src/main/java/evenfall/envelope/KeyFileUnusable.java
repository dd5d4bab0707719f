package evenfall.envelope;

import java.nio.file.Path;

/** A file of keys is missing, broken or out of reach. Names the file and never what is in it. */
public final class KeyFileUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyFileUnusable(Path file, String reason) {
        super("%s: %s".formatted(file, reason));
    }

    KeyFileUnusable(Path file, String reason, Exception cause) {
        super("%s: %s".formatted(file, reason), cause);
    }
}
