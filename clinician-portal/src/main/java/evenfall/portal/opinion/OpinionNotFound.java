package evenfall.portal.opinion;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class OpinionNotFound extends RuntimeException {

    OpinionNotFound(OpinionKey key) {
        super("No opinion %s".formatted(key.id()));
    }
}
