package evenfall.vignette;

/** A file is no file of vignettes. The message says what is wrong with it. */
public class VignetteFileException extends RuntimeException {

    VignetteFileException(String message) {
        super(message);
    }
}
