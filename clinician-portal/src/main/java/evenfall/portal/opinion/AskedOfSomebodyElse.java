package evenfall.portal.opinion;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.FORBIDDEN)
class AskedOfSomebodyElse extends RuntimeException {

    AskedOfSomebodyElse(OpinionKey key) {
        super("Opinion %s is asked of somebody else".formatted(key.id()));
    }
}
