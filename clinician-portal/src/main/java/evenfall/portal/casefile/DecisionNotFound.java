package evenfall.portal.casefile;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class DecisionNotFound extends RuntimeException {

    DecisionNotFound(UUID id) {
        super("No decision " + id);
    }
}
