package evenfall.portal.fhir;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An exchange came to nothing. What was sent and what came back is not repeated. */
class NotExchanged extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble because;

    private final @Nullable Duration pause;

    NotExchanged(Trouble because) {
        this(because, null);
    }

    /** @param pause how long the service wants to be left alone */
    NotExchanged(Trouble because, @Nullable Duration pause) {
        super(because.name());
        this.because = because;
        this.pause = pause;
    }

    Trouble because() {
        return because;
    }

    @Nullable
    Duration pause() {
        return pause;
    }
}
