package evenfall.protocol;

/** A protocol cannot be used. The message begins with the file and the line, {@code rules.yaml:12: …}. */
public class BrokenProtocolException extends RuntimeException {

    BrokenProtocolException(String file, int line, String reason) {
        super("%s:%d: %s".formatted(file, line, reason));
    }
}
