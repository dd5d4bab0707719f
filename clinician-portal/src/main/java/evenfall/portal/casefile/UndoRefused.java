package evenfall.portal.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The moment to take it back is over, or it is somebody else's. */
@ResponseStatus(HttpStatus.CONFLICT)
class UndoRefused extends RuntimeException {

    UndoRefused(DecisionKey key) {
        super("Decision %s is not taken back".formatted(key.id()));
    }
}
