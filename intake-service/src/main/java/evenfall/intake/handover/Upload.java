package evenfall.intake.handover;

import evenfall.support.print.Inspection;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A file that came with a form, or why it did not come. Its name was never read. */
final class Upload {

    /** What became of it. */
    enum Fate {
        NONE,
        CAME,
        TOO_LARGE,
        /** The line broke before all of it was here. */
        BROKEN,
        /** As many as fit are coming in already. */
        BUSY
    }

    private static final Upload NONE = new Upload(Fate.NONE, null);

    private final Fate fate;

    private final byte @Nullable [] content;

    private Upload(Fate fate, byte @Nullable [] content) {
        this.fate = fate;
        this.content = content;
    }

    static Upload of(byte[] content) {
        return content.length == 0 ? NONE : new Upload(Fate.CAME, content);
    }

    static Upload none() {
        return NONE;
    }

    static Upload lost(Fate because) {
        return new Upload(because, null);
    }

    static Upload in(HttpServletRequest request) {
        return request.getAttribute(Upload.class.getName()) instanceof Upload upload ? upload : NONE;
    }

    Fate fate() {
        return fate;
    }

    byte @Nullable [] content() {
        return content;
    }

    /** Whether it can be sent as it is; having none is fit too. */
    Inspection.Verdict verdict() {
        return switch (fate) {
            case NONE, BUSY, BROKEN -> Inspection.Verdict.FIT;
            case TOO_LARGE -> Inspection.Verdict.TOO_LARGE;
            case CAME -> content == null ? Inspection.Verdict.FIT : Inspection.of(content);
        };
    }
}
