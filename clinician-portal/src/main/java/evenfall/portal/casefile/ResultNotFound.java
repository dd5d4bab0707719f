package evenfall.portal.casefile;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody added such a result to this case, or it does not count any more. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class ResultNotFound extends RuntimeException {

    ResultNotFound(UUID id) {
        super("There is no result %s".formatted(id));
    }
}
